package io.adwright.memory.embedding;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/**
 * Loads the embedder: PyTorch's libraries and the model, from what an earlier start left or anew.
 *
 * @param home directory for libraries and model, writable
 * @param precision of the model that comes with us
 * @param url address of a model to use instead, for example {@code djl://…}; DJL may then download
 */
public record EmbedderLoader(Path home, Precision precision, Optional<String> url) {
  private static final Duration WAIT = Duration.ofMillis(100);

  /**
   * Returns the embedder. Processes that share the directory wait for each other.
   *
   * @param progress is told what is being done, for people
   * @throws IOException if a file cannot be read or written
   * @throws EmbeddingException if the model cannot be loaded
   */
  public Embedder load(Consumer<String> progress) throws IOException {
    Files.createDirectories(home);
    try (FileChannel lockFile =
            FileChannel.open(
                home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock _ = lock(lockFile)) {
      return loadAlone(progress);
    }
  }

  /** Waits for other processes, and for other applications in this one, as in tests. */
  private static FileLock lock(FileChannel file) throws IOException {
    while (true) {
      try {
        return file.lock();
      } catch (OverlappingFileLockException heldInThisProcess) {
        LockSupport.parkNanos(WAIT.toNanos());
      }
    }
  }

  private Embedder loadAlone(Consumer<String> progress) throws IOException {
    FileList libraries = new FileList(home.resolve("djl"));
    boolean extracted = libraries.isComplete();
    if (!extracted) {
      progress.accept("unpacking PyTorch's libraries");
      libraries.delete();
    }
    configure(libraries.directory());
    Embedder embedder = url.isPresent() ? fromUrl(url.get(), progress) : bundled(progress);
    // DJL unpacks what it needs at first use.
    embedder.embed("ready");
    // Elsewhere if the user said so, and then theirs to look after.
    if (!extracted && Files.isDirectory(libraries.directory())) {
      libraries.write();
    }
    return embedder;
  }

  private static Embedder fromUrl(String url, Consumer<String> progress) {
    progress.accept("loading " + url);
    Path name = Path.of(URI.create(url).getPath()).getFileName();
    return DjlEmbedder.ofUrl(name + "/" + Precision.FP32.label(), url);
  }

  private Embedder bundled(Consumer<String> progress) throws IOException {
    BundledModel bundled = new BundledModel(home, precision);
    String id = BundledModel.NAME + '/' + precision.label();
    Path directory = bundled.directory(progress);
    progress.accept("loading " + id);
    try {
      return DjlEmbedder.ofDirectory(id, directory);
    } catch (EmbeddingException damaged) {
      progress.accept(damaged.getMessage() + "; making it anew");
      new FileList(directory).delete();
      return DjlEmbedder.ofDirectory(id, bundled.directory(progress));
    }
  }

  /** What DJL reads from the process; what a user set stays. */
  private void configure(Path cache) {
    setUnlessGiven("DJL_CACHE_DIR", cache.toString());
    setUnlessGiven("ENGINE_CACHE_DIR", cache.toString());
    setUnlessGiven("OPT_OUT_TRACKING", "true");
    setUnlessGiven("ai.djl.offline", String.valueOf(url.isEmpty()));
    // One request, one thread: two cores serve several agents here.
    setUnlessGiven("ai.djl.pytorch.num_threads", "1");
    setUnlessGiven("ai.djl.pytorch.num_interop_threads", "1");
  }

  private static void setUnlessGiven(String name, String value) {
    if (System.getenv(name) == null && System.getProperty(name) == null) {
      System.setProperty(name, value);
    }
  }
}
