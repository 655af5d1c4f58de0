package io.adwright.memory.index;

/** The inner product as a loop, on any JVM. */
final class PlainDotProduct implements DotProduct {
  private static final int LANES = 4;

  @Override
  public String indexName() {
    return "plain-scan";
  }

  /** Four sums at a time, as an addition need not wait for the one before. */
  @Override
  public float of(float[] left, float[] right) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int place = 0;
    for (; place <= left.length - LANES; place += LANES) {
      first += left[place] * right[place];
      second += left[place + 1] * right[place + 1];
      third += left[place + 2] * right[place + 2];
      fourth += left[place + 3] * right[place + 3];
    }
    for (; place < left.length; place++) {
      first += left[place] * right[place];
    }
    return first + second + (third + fourth);
  }
}
