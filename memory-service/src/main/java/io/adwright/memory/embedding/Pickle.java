package io.adwright.memory.embedding;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * Writes the part of Python's pickle protocol 2 that a TorchScript archive needs. Each method
 * appends what pushes one value; the values' order is the caller's.
 *
 * @see <a href="https://docs.python.org/3/library/pickletools.html">pickletools</a>, from which the
 *     operation codes are
 */
final class Pickle {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Pickle() {
    operation(0x80);
    operation(2);
  }

  /** Returns the pickle of the one value that {@code content} appends. */
  static byte[] of(Consumer<Pickle> content) {
    Pickle pickle = new Pickle();
    content.accept(pickle);
    pickle.operation('.');
    return pickle.out.toByteArray();
  }

  /** A class or function by its module and name. */
  Pickle global(String module, String name) {
    operation('c');
    out.writeBytes((module + '\n' + name + '\n').getBytes(StandardCharsets.UTF_8));
    return this;
  }

  Pickle text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    operation('X');
    fourBytes(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  Pickle number(int number) {
    operation('J');
    fourBytes(number);
    return this;
  }

  Pickle falsehood() {
    operation(0x89);
    return this;
  }

  /** A tuple of what {@code content} appends. */
  Pickle tuple(Consumer<Pickle> content) {
    operation('(');
    content.accept(this);
    operation('t');
    return this;
  }

  /** A dictionary of the keys and values that {@code content} appends in turn. */
  Pickle dictionary(Consumer<Pickle> content) {
    operation('}');
    operation('(');
    content.accept(this);
    operation('u');
    return this;
  }

  /** Makes an object of the class below the topmost value, a tuple. */
  Pickle newObject() {
    operation(0x81);
    return this;
  }

  /** Gives the object below the topmost value that value as its state. */
  Pickle build() {
    operation('b');
    return this;
  }

  /** Calls the function below the topmost value with that value, a tuple. */
  Pickle call() {
    operation('R');
    return this;
  }

  /** Replaces the topmost value by what it identifies outside of the pickle. */
  Pickle persistent() {
    operation('Q');
    return this;
  }

  private void operation(int code) {
    out.write(code);
  }

  private void fourBytes(int number) {
    out.writeBytes(
        ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(number).array());
  }
}
