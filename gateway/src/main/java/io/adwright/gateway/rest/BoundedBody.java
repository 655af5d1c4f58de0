package io.adwright.gateway.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/** A body that may have so many bytes and no more. */
final class BoundedBody extends FilterInputStream {
  private final long limit;
  private final String setting;
  private final LongConsumer watch;
  private long read;

  /**
   * Bounds {@code body}.
   *
   * @param limit the most bytes
   * @param setting the configuration key of the limit, for the message
   */
  BoundedBody(InputStream body, long limit, String setting) {
    this(body, limit, setting, _ -> {});
  }

  /**
   * Bounds {@code body}, and tells how much of it was read.
   *
   * @param watch hears the bytes read up to now
   */
  BoundedBody(InputStream body, long limit, String setting, LongConsumer watch) {
    super(body);
    this.watch = watch;
    this.limit = limit;
    this.setting = setting;
  }

  @Override
  public int read() throws IOException {
    int next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int got = super.read(bytes, offset, length);
    count(Math.max(got, 0));
    return got;
  }

  @Override
  public long skip(long wanted) throws IOException {
    long skipped = super.skip(wanted);
    count(skipped);
    return skipped;
  }

  private void count(long more) throws BodyTooLarge {
    read += more;
    if (read > limit) {
      throw new BodyTooLarge(limit, setting);
    }
    watch.accept(read);
  }
}
