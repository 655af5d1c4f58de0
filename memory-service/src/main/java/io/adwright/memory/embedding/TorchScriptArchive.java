package io.adwright.memory.embedding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * A model as PyTorch's {@code torch.jit.load} reads it: a zip without compression that holds the
 * code as text, the object as a pickle, and the numbers of each tensor in a file.
 *
 * @param className name of the model's class in {@code code}
 * @param code text of the class, in TorchScript
 * @param parameters the tensors that the class names as attributes
 * @see <a
 *     href="https://github.com/pytorch/pytorch/blob/main/torch/csrc/jit/docs/serialization.md">the
 *     format</a>
 */
record TorchScriptArchive(String className, String code, List<Parameter> parameters) {
  /** What PyTorch writes since 1.10; later releases read it. */
  private static final String FORMAT_VERSION = "10\n";

  private static final String MODULE = "__torch__";
  private static final String TOP = "model/";

  private interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  TorchScriptArchive {
    parameters = List.copyOf(parameters);
  }

  void write(Path file) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      entry(zip, "data.pkl", object());
      entry(zip, "constants.pkl", Pickle.of(pickle -> pickle.tuple(_ -> {})));
      entry(zip, "code/" + MODULE + ".py", code);
      entry(zip, "byteorder", "little");
      for (int index = 0; index < parameters.size(); index++) {
        Parameter parameter = parameters.get(index);
        entry(zip, "data/" + index, parameter::writeTo);
      }
      entry(zip, "version", FORMAT_VERSION);
    }
  }

  private byte[] object() {
    return Pickle.of(
        pickle ->
            pickle
                .global(MODULE, className)
                .tuple(_ -> {})
                .newObject()
                .dictionary(this::attributes)
                .build());
  }

  private void attributes(Pickle state) {
    state.text("training").falsehood();
    for (int index = 0; index < parameters.size(); index++) {
      Parameter parameter = parameters.get(index);
      state.text(parameter.name());
      tensor(state, parameter, index);
    }
  }

  private static void tensor(Pickle pickle, Parameter parameter, int index) {
    List<Integer> shape = parameter.shape();
    pickle
        .global("torch._utils", "_rebuild_tensor_v2")
        .tuple(
            arguments -> {
              arguments
                  .tuple(
                      storage ->
                          storage
                              .text("storage")
                              .global("torch", parameter.precision().storage())
                              .text(String.valueOf(index))
                              .text("cpu")
                              .number(parameter.count()))
                  .persistent()
                  .number(0)
                  .tuple(sizes -> shape.forEach(sizes::number))
                  .tuple(strides -> stridesOf(shape).forEach(strides::number))
                  .falsehood()
                  .global("collections", "OrderedDict")
                  .tuple(_ -> {})
                  .call();
            })
        .call();
  }

  private static List<Integer> stridesOf(List<Integer> shape) {
    Integer[] strides = new Integer[shape.size()];
    int stride = 1;
    for (int dimension = shape.size() - 1; dimension >= 0; dimension--) {
      strides[dimension] = stride;
      stride *= shape.get(dimension);
    }
    return List.of(strides);
  }

  private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
    entry(zip, name, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void entry(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    entry(zip, name, out -> out.write(bytes));
  }

  /** A stored entry says its length and checksum first: its content is made twice. */
  private static void entry(ZipOutputStream zip, String name, Content content) throws IOException {
    Tally tally = new Tally();
    CheckedOutputStream checked = new CheckedOutputStream(tally, new CRC32());
    content.writeTo(checked);
    ZipEntry entry = new ZipEntry(TOP + name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(tally.bytes);
    entry.setCrc(checked.getChecksum().getValue());
    zip.putNextEntry(entry);
    content.writeTo(zip);
    zip.closeEntry();
  }

  /** Counts what is written, and keeps nothing. */
  private static final class Tally extends OutputStream {
    private long bytes;

    @Override
    public void write(int value) {
      bytes++;
    }

    @Override
    public void write(byte[] buffer, int offset, int length) {
      bytes += length;
    }
  }
}
