package io.adwright.gateway.rest;

import java.io.IOException;

/** A body has more bytes than it may have. */
final class BodyTooLarge extends IOException {
  private static final long serialVersionUID = 1L;

  private final long limit;
  private final String setting;

  BodyTooLarge(long limit, String setting) {
    super("body is larger than " + limit + " bytes");
    this.limit = limit;
    this.setting = setting;
  }

  long limit() {
    return limit;
  }

  /** The configuration key of the limit. */
  String setting() {
    return setting;
  }
}
