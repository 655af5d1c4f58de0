package io.adwright.gateway.imports.row;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NumbersTest {
  private static final long UNKNOWN = Numbers.UNKNOWN;

  @Test
  void knownNumbersAreAdded() {
    // Given
    Numbers a = new Numbers(10, 100, 5, 1.5, 20, UNKNOWN, 7);
    Numbers b = new Numbers(1, 10, 2, 0.5, 3, UNKNOWN, 7);

    // Then
    assertThat(a.plus(b)).isEqualTo(new Numbers(11, 110, 7, 2.0, 23, UNKNOWN, 7));
  }

  @Test
  void aSumWithAnUnknownPartIsUnknown() {
    // Given
    Numbers known = new Numbers(10, 100, 5, 1.5, 20, 90, 7);
    Numbers unknown = new Numbers(UNKNOWN, 10, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN);

    // When
    Numbers sum = known.plus(unknown);

    // Then
    assertThat(sum.knownSpend()).isEmpty();
    assertThat(sum.knownImpressions()).hasValue(110L);
    assertThat(sum.knownClicks()).isEmpty();
    assertThat(sum.knownConversions()).isEmpty();
    assertThat(sum.knownConversionValue()).isEmpty();
    assertThat(sum.knownDailyBudget()).hasValue(7L);
  }

  @Test
  void peopleReachedTwiceAreNotAddedUp() {
    // Given
    Numbers a = new Numbers(1, 1, 1, 1, 1, 50, 1);

    // Then
    assertThat(a.knownReach()).hasValue(50L);
    assertThat(a.plus(a).knownReach()).isEmpty();
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void theOrderOfPartsDoesNotMatter(
      @ForAll("numbers") Numbers a, @ForAll("numbers") Numbers b, @ForAll("numbers") Numbers c) {
    // Then
    assertThat(a.plus(b)).isEqualTo(b.plus(a));
    assertThat(a.plus(b).plus(c)).isEqualTo(a.plus(b.plus(c)));
  }

  @Test
  void aSumThatDoesNotFitIsNoSum() {
    // Given
    Numbers large = new Numbers(Long.MAX_VALUE, 1, 1, 1, 1, 1, 1);

    // Then
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> large.plus(large));
  }

  @ParameterizedTest
  @ValueSource(doubles = {-2, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void conversionsAreFiniteAndNotNegative(double conversions) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Numbers(0, 0, 0, conversions, 0, 0, 0));
  }

  @Provide
  Arbitrary<Numbers> numbers() {
    // One budget, because all parts of a day are of one campaign; halves, because they add exactly.
    Arbitrary<Long> counts =
        Arbitraries.frequencyOf(
            Tuple.of(1, Arbitraries.just(UNKNOWN)),
            Tuple.of(4, Arbitraries.longs().between(0, 1_000_000)));
    return Combinators.combine(counts, counts, counts, counts, counts)
        .as((s, i, k, c, v) -> new Numbers(s, i, k, c < 0 ? -1 : c / 2.0, v, UNKNOWN, 500));
  }
}
