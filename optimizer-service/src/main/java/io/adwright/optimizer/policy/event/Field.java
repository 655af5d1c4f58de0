package io.adwright.optimizer.policy.event;

import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import java.util.Optional;
import java.util.function.Function;

/**
 * One value that a policy may ask for: {@code kpis.roas}.
 *
 * @param <S> what the value is taken from
 * @param name without the group
 * @param type as conditions see it
 * @param meaning with unit and range, for people
 * @param value the value; empty is unknown, which is not zero
 */
record Field<S>(
    String name, CelType type, String meaning, Function<S, ? extends Optional<?>> value) {

  static <S> Field<S> text(String name, String meaning, Function<S, String> value) {
    return new Field<>(name, SimpleType.STRING, meaning, value.andThen(Optional::of));
  }

  static <S> Field<S> flag(String name, String meaning, Function<S, Boolean> value) {
    return new Field<>(name, SimpleType.BOOL, meaning, value.andThen(Optional::of));
  }

  static <S> Field<S> count(String name, String meaning, Function<S, Long> value) {
    return new Field<>(name, SimpleType.INT, meaning, value.andThen(Optional::of));
  }

  static <S> Field<S> maybeText(String name, String meaning, Function<S, Optional<String>> value) {
    return new Field<>(name, SimpleType.STRING, meaning, value);
  }

  static <S> Field<S> maybeCount(String name, String meaning, Function<S, Optional<Long>> value) {
    return new Field<>(name, SimpleType.INT, meaning, value);
  }

  /** A number that is not finite counts as unknown. */
  static <S> Field<S> maybeNumber(
      String name, String meaning, Function<S, Optional<Double>> value) {
    return new Field<>(
        name,
        SimpleType.DOUBLE,
        meaning,
        value.andThen(number -> number.filter(known -> Double.isFinite(known))));
  }
}
