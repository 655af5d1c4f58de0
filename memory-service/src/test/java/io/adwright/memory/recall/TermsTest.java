package io.adwright.memory.recall;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TermsTest {

  @Test
  void caseWidthPunctuationAndPluralsMakeNoDifference() {
    // Given
    var plain = Terms.of("daily budget low roas");

    // When
    var odd = Terms.of("ＤＡＩＬＹ budgets: LOW_ROAS!");

    // Then
    assertThat(odd).isEqualTo(plain);
  }

  @Test
  void wordsOfAnyScriptCount() {
    // Given
    String text = "Бюджет 予算 ميزانية";

    // When
    var terms = Terms.of(text);

    // Then
    assertThat(terms.words()).isEqualTo(Set.of("бюджет", "予算", "ميزانية"));
  }

  @Test
  void similarityIsTheCosineOfTheSharedWords() {
    // Given
    var one = Terms.of("budget runs out early");
    var other = Terms.of("budget");

    // When
    double similarity = one.similarityTo(other);

    // Then
    assertThat(similarity).isCloseTo(0.5, within(1e-12));
  }

  @Test
  void nothingIsSimilarToAnEmptyText() {
    // Given
    var empty = Terms.of(" of the -- ");

    // When
    double similarity = empty.similarityTo(Terms.of("budget"));

    // Then
    assertThat(similarity).isZero();
  }
}
