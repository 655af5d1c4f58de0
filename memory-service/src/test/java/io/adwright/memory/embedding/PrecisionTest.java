package io.adwright.memory.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PrecisionTest {
  @TempDir Path directory;

  @Test
  void halfTheBitsWhereTheProcessorMultipliesThem() throws IOException {
    // Given
    Path cpuinfo = directory.resolve("cpuinfo");
    Files.writeString(cpuinfo, "model name\t: some\nflags\t\t: fpu avx512f avx512_bf16 avx_vnni\n");

    // When
    Precision precision = Precision.ofProcessor(cpuinfo);

    // Then
    assertThat(precision).isEqualTo(Precision.BF16);
  }

  @Test
  void allBitsElsewhere() throws IOException {
    // Given
    Path cpuinfo = directory.resolve("cpuinfo");
    Files.writeString(cpuinfo, "model name\t: avx512_bf16\nflags\t\t: fpu avx2 avx512f\n");

    // When
    Precision precision = Precision.ofProcessor(cpuinfo);

    // Then
    assertThat(precision).isEqualTo(Precision.FP32);
    assertThat(Precision.ofProcessor(directory.resolve("none"))).isEqualTo(Precision.FP32);
  }

  @Test
  void bf16RoundsToTheNearestAndTiesToEven() {
    // Given
    ByteBuffer buffer = ByteBuffer.allocate(8);

    // When
    for (int bits : new int[] {0x3F80_8000, 0x3F81_8000, 0x3F80_8001, 0xBF80_7FFF}) {
      Precision.BF16.put(buffer, Float.intBitsToFloat(bits));
    }

    // Then
    assertThat(buffer.flip().asShortBuffer())
        .isEqualTo(java.nio.ShortBuffer.wrap(new short[] {0x3F80, 0x3F82, 0x3F81, (short) 0xBF80}));
  }
}
