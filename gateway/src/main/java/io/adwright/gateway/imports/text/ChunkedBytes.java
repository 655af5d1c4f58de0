package io.adwright.gateway.imports.text;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Bytes that grow without ever being copied to a larger array, and that can be read many times. */
final class ChunkedBytes extends OutputStream {
  private static final int CHUNK_BYTES = 64 * 1024;

  private final List<byte[]> chunks = new ArrayList<>();
  private int usedInLast = CHUNK_BYTES;

  @Override
  public void write(int b) {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    int from = offset;
    int left = length;
    while (left > 0) {
      if (usedInLast == CHUNK_BYTES) {
        chunks.add(new byte[CHUNK_BYTES]);
        usedInLast = 0;
      }
      int part = Math.min(left, CHUNK_BYTES - usedInLast);
      System.arraycopy(bytes, from, chunks.getLast(), usedInLast, part);
      usedInLast += part;
      from += part;
      left -= part;
    }
  }

  InputStream open() {
    List<InputStream> parts = new ArrayList<>(chunks.size());
    for (int i = 0; i < chunks.size(); i++) {
      boolean last = i == chunks.size() - 1;
      parts.add(new ByteArrayInputStream(chunks.get(i), 0, last ? usedInLast : CHUNK_BYTES));
    }
    return new SequenceInputStream(Collections.enumeration(parts));
  }
}
