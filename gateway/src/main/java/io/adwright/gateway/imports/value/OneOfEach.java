package io.adwright.gateway.imports.value;

import java.util.HashMap;
import java.util.Map;

/** Gives the first of equal values: a large file says the same a million times. */
public final class OneOfEach<T> {
  private final int most;
  private final Map<T, T> known = new HashMap<>();

  /**
   * Knows none yet.
   *
   * @param most values that are remembered; those that come later stay as they are
   */
  public OneOfEach(int most) {
    this.most = most;
  }

  /** Returns the first value that was equal to {@code value}, or else itself. */
  public T of(T value) {
    if (known.size() >= most) {
      return known.getOrDefault(value, value);
    }
    T first = known.putIfAbsent(value, value);
    return first == null ? value : first;
  }
}
