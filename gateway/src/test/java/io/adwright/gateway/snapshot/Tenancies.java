package io.adwright.gateway.snapshot;

/** For whom tests publish. */
final class Tenancies {
  static final Tenancy ANY = new Tenancy("default", _ -> true);

  private Tenancies() {}
}
