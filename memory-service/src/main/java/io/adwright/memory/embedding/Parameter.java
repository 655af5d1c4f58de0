package io.adwright.memory.embedding;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * One tensor of a model in the making. Its numbers are computed when they are asked for, and never
 * all in memory.
 *
 * @param name attribute of the model that holds it
 * @param precision how it is kept
 * @param shape size of each dimension
 * @param numbers the number at each position, in row-major order
 */
record Parameter(String name, Precision precision, List<Integer> shape, Numbers numbers) {
  private static final int CHUNK = 1 << 14;

  /** Numbers by their position. */
  interface Numbers {
    float at(int index);
  }

  Parameter {
    shape = List.copyOf(shape);
  }

  /** Returns how many numbers it has. */
  int count() {
    return shape.stream().mapToInt(Integer::intValue).reduce(1, Math::multiplyExact);
  }

  void writeTo(OutputStream out) throws IOException {
    ByteBuffer buffer =
        ByteBuffer.allocate(CHUNK * precision.bytes()).order(ByteOrder.LITTLE_ENDIAN);
    int count = count();
    for (int index = 0; index < count; index++) {
      precision.put(buffer, numbers.at(index));
      if (!buffer.hasRemaining() || index == count - 1) {
        out.write(buffer.array(), 0, buffer.position());
        buffer.clear();
      }
    }
  }
}
