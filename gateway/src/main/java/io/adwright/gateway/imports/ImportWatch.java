package io.adwright.gateway.imports;

/** Hears how far the reading of a file has come. */
@FunctionalInterface
public interface ImportWatch {
  /** Nobody. */
  ImportWatch NOBODY = (read, accepted, rejected) -> {};

  /**
   * Hears of the rows up to now; called every now and then, and at the end.
   *
   * @param read records read, without the header
   * @param accepted records whose numbers are taken so far
   * @param rejected records set aside so far
   */
  void rows(long read, long accepted, long rejected);
}
