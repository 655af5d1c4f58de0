package io.adwright.memory.embedding;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** How a model's numbers are kept and multiplied. */
public enum Precision {
  /** 32-bit floating point, as the model was published. */
  FP32(Float.BYTES, "FloatStorage", 6) {
    @Override
    void put(ByteBuffer target, float value) {
      target.putFloat(value);
    }
  },

  /**
   * The upper 16 bits of a 32-bit float, rounded to nearest even. Half the memory; more than twice
   * the speed where the processor multiplies them itself, and slower where it does not.
   */
  BF16(Short.BYTES, "BFloat16Storage", 15) {
    @Override
    void put(ByteBuffer target, float value) {
      int bits = Float.floatToRawIntBits(value);
      int roundToEven = 0x7FFF + ((bits >>> 16) & 1);
      target.putShort((short) ((bits + roundToEven) >>> 16));
    }
  };

  private static final String PROCESSOR_FLAG = "avx512_bf16";

  private final int bytes;
  private final String storage;
  private final int type;

  Precision(int bytes, String storage, int type) {
    this.bytes = bytes;
    this.storage = storage;
    this.type = type;
  }

  /** Returns the best for this machine: what its processor says in {@code /proc/cpuinfo}. */
  public static Precision ofThisMachine() {
    return ofProcessor(Path.of("/proc/cpuinfo"));
  }

  /** Returns {@link #BF16} where {@code cpuinfo} lists the instructions for it. */
  static Precision ofProcessor(Path cpuinfo) {
    try (var lines = Files.lines(cpuinfo)) {
      return lines.anyMatch(line -> line.startsWith("flags") && line.contains(PROCESSOR_FLAG))
          ? BF16
          : FP32;
    } catch (IOException | java.io.UncheckedIOException unreadable) {
      // Not a Linux: what works everywhere.
      return FP32;
    }
  }

  /** Returns the short name that is part of an embedder's id. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  int bytes() {
    return bytes;
  }

  /** PyTorch's name of a block of such numbers. */
  String storage() {
    return storage;
  }

  /** PyTorch's number of this type. */
  int type() {
    return type;
  }

  /** Appends a finite {@code value} in this precision. */
  abstract void put(ByteBuffer target, float value);
}
