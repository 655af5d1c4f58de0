package io.adwright.llm.answer;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.llm.prompt.PromptData;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {
  private final Figures figures =
      Figures.of(
              new PromptData()
                  .text("campaign", "Sale of 1984")
                  .number("clicks", 12_345L)
                  .number("lost", -0.37)
                  .part("now", new PromptData().number("roas", 3.1751).number("ctr", 0.0123))
                  .parts(
                      "steps",
                      List.of(new PromptData().amount("to", Money.ofMicros(1_234_567_890, "USD")))))
          .and(Figures.in(List.of("CVR fell from 10.00% to 5.00% within 7 days, less than half.")));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "nothing to count",
        "12345 clicks",
        "12,345 clicks.",
        "ROAS 3.1751",
        "ROAS 3.18",
        "ROAS of 3.2, rounded",
        "(ROAS 3.2)",
        "CTR 1.23%",
        "CTR 1.2 %",
        "CTR 1.23 percent",
        "CTR 0.0123",
        "fell by 37%",
        "1,234.57 USD",
        "$1234.56789",
        "from 10% to 5%",
        "over seven days",
        "7-day range",
        "less than half",
        "one of the two findings"
      })
  void whatWasSaidToTheModelMayBeRepeatedAndRounded(String text) {
    // When
    boolean covered = figures.cover(text);

    // Then
    assertThat(covered).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ROAS 3",
        "ROAS 3.3",
        "ROAS 3.17",
        "ROAS 4",
        "12,346 clicks",
        "12,300 clicks",
        "12.345 clicks",
        "12 345 clicks",
        "CTR 1.24%",
        "CTR 1.23",
        "CTR 0%",
        "CTR 0",
        "5 days",
        "7%",
        "in 1984",
        "2x as much",
        "1.2k clicks",
        "3e4",
        "0x7",
        "F7",
        "007",
        "½ of it",
        "10² days",
        "７ days",
        "٧ days",
        "Ⅶ days",
        "3.1751.2",
        "1,23",
        "it doubled",
        "twice",
        "Three Days",
        "twenty-seven days",
        "a hundred clicks",
        "threefold",
        "99999999999999999999"
      })
  void anyOtherFigureIsNotCovered(String text) {
    // When
    boolean covered = figures.cover(text);

    // Then
    assertThat(covered).isFalse();
  }

  @Test
  void withoutFiguresNoneIsCovered() {
    // Given
    Figures none = Figures.in(List.of());

    // When
    boolean covered = none.cover("0");

    // Then
    assertThat(covered).isFalse();
    assertThat(none.cover("nothing")).isTrue();
  }

  @Property(tries = 300)
  void aNumberIsCoveredAsItIsAndNotWhenMissedByAFifth(
      @ForAll @DoubleRange(min = 0.01, max = 1e9) double number) {
    // Given
    var data = new PromptData().number("n", number);
    String written = data.figures().findFirst().orElseThrow().toPlainString();

    // When
    Figures known = Figures.of(data);

    // Then
    assertThat(known.cover("it is " + written + " now")).isTrue();
    assertThat(Figures.of(new PromptData().number("n", number * 1.2)).cover(written)).isFalse();
  }
}
