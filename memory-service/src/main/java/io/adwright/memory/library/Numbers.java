package io.adwright.memory.library;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** A vector as the list that events have, without an object for each number. */
final class Numbers extends AbstractList<Float> implements RandomAccess {
  private final float[] numbers;

  private Numbers(float[] numbers) {
    this.numbers = numbers;
  }

  static List<Float> of(float[] numbers) {
    return new Numbers(numbers);
  }

  @Override
  public Float get(int position) {
    return numbers[position];
  }

  @Override
  public int size() {
    return numbers.length;
  }
}
