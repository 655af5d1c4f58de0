package io.adwright.memory.embedding;

import com.google.protobuf.CodedInputStream;
import com.google.protobuf.WireFormat;
import java.io.IOException;
import java.io.InputStream;
import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The weights of an ONNX model, by the names that they had in PyTorch.
 *
 * <p>The export renames the weight of each linear layer to a number and keeps it transposed; the
 * node that multiplies by it still carries the layer's name. The numbers pass through a file, since
 * they are larger than a small service's heap.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto</a>, from which
 *     the field numbers are
 */
final class OnnxWeights implements AutoCloseable {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_INITIALIZER = 5;
  private static final int NODE_INPUT = 1;
  private static final int NODE_NAME = 3;
  private static final int TENSOR_NAME = 8;
  private static final int TENSOR_RAW_DATA = 9;
  private static final int CHUNK = 1 << 16;

  private final Map<String, Weight> weights = new HashMap<>();
  private final Map<String, String> secondInputs = new HashMap<>();
  private final Arena arena = Arena.ofConfined();
  private final MemorySegment numbers;

  private record Weight(long offset, long bytes) {}

  private interface Field {
    void read(int number, int tag) throws IOException;
  }

  private OnnxWeights(InputStream model, Path scratch) throws IOException {
    try (FileChannel file =
        FileChannel.open(
            scratch,
            StandardOpenOption.CREATE_NEW,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE,
            StandardOpenOption.DELETE_ON_CLOSE)) {
      readModel(CodedInputStream.newInstance(model, CHUNK), file);
      numbers = file.map(FileChannel.MapMode.READ_ONLY, 0, file.size(), arena);
    }
  }

  /**
   * Reads a model.
   *
   * @param scratch file for its numbers, which must not exist and is gone afterwards
   * @throws IOException if it cannot be read, or is no ONNX model
   */
  static OnnxWeights read(InputStream model, Path scratch) throws IOException {
    return new OnnxWeights(model, scratch);
  }

  /**
   * Returns the weight that is called {@code name}.
   *
   * @throws EmbeddingException if there is none
   */
  FloatBuffer named(String name) {
    Weight weight = weights.get(name);
    if (weight == null) {
      throw new EmbeddingException("the ONNX model has no weight \"" + name + '"');
    }
    ByteBuffer bytes = numbers.asSlice(weight.offset(), weight.bytes()).asByteBuffer();
    return bytes.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
  }

  /**
   * Returns what the node multiplies by, in rows of inputs.
   *
   * @throws EmbeddingException if there is no such node, or it multiplies by no weight
   */
  FloatBuffer multiplierOf(String node) {
    String name = secondInputs.get(node);
    if (name == null) {
      throw new EmbeddingException("the ONNX model has no node \"" + node + '"');
    }
    return named(name);
  }

  private void readModel(CodedInputStream in, FileChannel file) throws IOException {
    fields(
        in,
        (number, tag) -> {
          if (number == MODEL_GRAPH) {
            message(in, (inGraph, graphTag) -> readGraphField(in, inGraph, graphTag, file));
          } else {
            in.skipField(tag);
          }
        });
  }

  private void readGraphField(CodedInputStream in, int number, int tag, FileChannel file)
      throws IOException {
    switch (number) {
      case GRAPH_NODE -> readNode(in);
      case GRAPH_INITIALIZER -> readTensor(in, file);
      default -> in.skipField(tag);
    }
  }

  private void readNode(CodedInputStream in) throws IOException {
    List<String> inputs = new ArrayList<>();
    List<String> names = new ArrayList<>();
    message(
        in,
        (number, tag) -> {
          switch (number) {
            case NODE_INPUT -> inputs.add(in.readString());
            case NODE_NAME -> names.add(in.readString());
            default -> in.skipField(tag);
          }
        });
    if (inputs.size() > 1 && !names.isEmpty()) {
      secondInputs.put(names.getFirst(), inputs.get(1));
    }
  }

  private void readTensor(CodedInputStream in, FileChannel file) throws IOException {
    List<String> names = new ArrayList<>();
    long begin = file.position();
    message(
        in,
        (number, tag) -> {
          switch (number) {
            case TENSOR_NAME -> names.add(in.readString());
            case TENSOR_RAW_DATA -> copyBytes(in, file);
            default -> in.skipField(tag);
          }
        });
    if (!names.isEmpty()) {
      weights.put(names.getFirst(), new Weight(begin, file.position() - begin));
    }
  }

  private static void copyBytes(CodedInputStream in, FileChannel file) throws IOException {
    int left = in.readRawVarint32();
    while (left > 0) {
      byte[] chunk = in.readRawBytes(Math.min(CHUNK, left));
      ByteBuffer bytes = ByteBuffer.wrap(chunk);
      while (bytes.hasRemaining()) {
        file.write(bytes);
      }
      left -= chunk.length;
    }
  }

  private static void message(CodedInputStream in, Field field) throws IOException {
    int outer = in.pushLimit(in.readRawVarint32());
    fields(in, field);
    in.popLimit(outer);
  }

  private static void fields(CodedInputStream in, Field field) throws IOException {
    for (int tag = in.readTag(); tag != 0; tag = in.readTag()) {
      field.read(WireFormat.getTagFieldNumber(tag), tag);
    }
  }

  @Override
  public void close() {
    arena.close();
  }
}
