package io.adwright.optimizer.policy;

import io.adwright.contracts.ContentHash;
import io.adwright.optimizer.policy.text.Limits;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Where policies come from: the pack that ships with Adwright, and a directory of {@code *.yaml}
 * files, of which one named {@value #PACK} takes the place of the pack.
 *
 * @param directory for example a mounted ConfigMap; empty for the pack alone
 */
public record PolicyFiles(Optional<Path> directory) {
  /** Name of the pack that ships with Adwright. */
  public static final String PACK = "default.yaml";

  /** Kubernetes swaps this link when a ConfigMap changes; below it all files are of one version. */
  private static final String CONFIG_MAP = "..data";

  /**
   * Returns the files in the order of their names.
   *
   * @throws IOException if the directory or a file cannot be read; the message names it
   */
  public List<PolicyFile> read() throws IOException {
    Map<String, PolicyFile> files = new TreeMap<>();
    files.put(PACK, pack());
    if (directory.isPresent()) {
      for (Path path : list(directory.get())) {
        String name = path.getFileName().toString();
        files.put(name, read(path, name));
      }
    }
    return List.copyOf(files.values());
  }

  /** Returns {@code path} as a policy file. */
  public static PolicyFile read(Path path, String name) throws IOException {
    if (Files.size(path) > Limits.FILE) {
      throw new IOException(
          "%s has %,d bytes, the limit is %,d; split it"
              .formatted(path, Files.size(path), Limits.FILE));
    }
    return new PolicyFile(name, Files.readString(path));
  }

  /** Returns the pack that ships with Adwright. */
  public static PolicyFile pack() {
    try (InputStream in =
        Objects.requireNonNull(PolicyFiles.class.getResourceAsStream("/policies/" + PACK))) {
      return new PolicyFile(PACK, new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("the policy pack is not in the jar", e);
    }
  }

  /** Returns what tells {@code files} from others. */
  static String fingerprint(List<PolicyFile> files) {
    ContentHash hash = ContentHash.of("policy-files");
    files.forEach(file -> hash.and(file.name()).and(file.text()));
    return hash.id();
  }

  private static List<Path> list(Path directory) throws IOException {
    if (!Files.isDirectory(directory)) {
      throw new IOException("the policy directory " + directory + " is none; mount or create it");
    }
    Path mounted = directory.resolve(CONFIG_MAP);
    Path real = Files.isDirectory(mounted) ? mounted.toRealPath() : directory;
    try (Stream<Path> entries = Files.list(real)) {
      return entries.filter(PolicyFiles::isPolicy).sorted().toList();
    }
  }

  private static boolean isPolicy(Path path) {
    String name = path.getFileName().toString();
    return !name.startsWith(".")
        && (name.endsWith(".yaml") || name.endsWith(".yml"))
        && Files.isRegularFile(path);
  }
}
