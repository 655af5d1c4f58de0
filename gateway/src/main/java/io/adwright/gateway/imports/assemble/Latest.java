package io.adwright.gateway.imports.assemble;

import java.util.Optional;

/** The value of the latest day; of several on that day, the one furthest down in the file. */
final class Latest<T> {
  private Optional<T> value = Optional.empty();
  private int day = Integer.MIN_VALUE;

  /** Takes {@code offered} if there is one and no later day has told another. */
  void offer(int onDay, Optional<T> offered) {
    if (offered.isPresent() && onDay >= day) {
      value = offered;
      day = onDay;
    }
  }

  Optional<T> get() {
    return value;
  }
}
