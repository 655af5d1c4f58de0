package io.adwright.memory.index;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Looks at a native library before the system loads it: loading a file that was cut off, or running
 * instructions that the processor lacks, would end the process rather than throw.
 *
 * @param file the library
 * @param cpuinfo what Linux says about the processor
 */
record NativeFile(Path file, Path cpuinfo) {
  private static final int ELF_MAGIC = 0x464C457F;
  private static final int ELF_HEADER_BYTES = 64;
  private static final int SECTIONS_OFFSET = 0x28;
  private static final int SECTION_SIZE = 0x3A;
  private static final int SECTION_COUNT = 0x3C;

  /**
   * Returns why the library must not be loaded; empty if nothing speaks against it.
   *
   * @throws IOException if the file cannot be read
   */
  Optional<String> obstacle() throws IOException {
    if (!isWhole()) {
      return Optional.of(file + " is damaged or no library for Linux");
    }
    return builtFor("avx2") && !processorHas("avx2")
        ? Optional.of(file + " was built for AVX2, which this processor lacks")
        : Optional.empty();
  }

  /** The table of sections stands at the end of a library: half a file has none. */
  private boolean isWhole() throws IOException {
    ByteBuffer header = ByteBuffer.allocate(ELF_HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
    try (FileChannel channel = FileChannel.open(file)) {
      while (header.hasRemaining() && channel.read(header) >= 0) {
        // until the header is there
      }
      if (header.hasRemaining() || header.getInt(0) != ELF_MAGIC) {
        return false;
      }
      long sections = header.getLong(SECTIONS_OFFSET);
      long bytes = (long) header.getShort(SECTION_SIZE) * header.getShort(SECTION_COUNT);
      return sections > 0 && sections + bytes <= channel.size();
    }
  }

  /** The build script leaves a note beside the library. */
  private boolean builtFor(String instructions) throws IOException {
    Path note = file.resolveSibling(file.getFileName() + ".build");
    return Files.exists(note) && Files.readString(note).contains(instructions);
  }

  private boolean processorHas(String instructions) throws IOException {
    try (var lines = Files.lines(cpuinfo)) {
      return lines.anyMatch(line -> line.startsWith("flags") && line.contains(instructions));
    }
  }
}
