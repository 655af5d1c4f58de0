package io.adwright.memory.index;

/**
 * How many numbers a vector has.
 *
 * @param size from 1
 */
record Dimension(int size) {
  Dimension {
    if (size < 1) {
      throw new IllegalArgumentException("a vector of " + size + " numbers is none");
    }
  }

  /**
   * Checks a vector before it meets native code, which would not.
   *
   * @param what the vector is, for the message
   * @throws IllegalArgumentException if it has another dimension or holds NaN or infinity
   */
  void require(float[] vector, String what) {
    if (vector.length != size) {
      throw new IllegalArgumentException(
          what + " has " + vector.length + " numbers, and the index takes " + size);
    }
    for (int place = 0; place < size; place++) {
      if (!Float.isFinite(vector[place])) {
        throw new IllegalArgumentException(
            what + " has " + vector[place] + " at place " + place + ", which is no finite number");
      }
    }
  }

  /**
   * Checks how many hits are asked for.
   *
   * @throws IllegalArgumentException if {@code k} is below 1
   */
  static void requirePositive(int k) {
    if (k < 1) {
      throw new IllegalArgumentException("k is " + k + ", and must be at least 1");
    }
  }
}
