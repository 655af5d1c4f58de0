package io.adwright.memory.index;

/** The inner product of two vectors of equal length. Thread-safe. */
interface DotProduct {

  /** Name of an index that scans with it. */
  String indexName();

  float of(float[] left, float[] right);
}
