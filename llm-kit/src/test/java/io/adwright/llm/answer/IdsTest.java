package io.adwright.llm.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdsTest {
  private final Ids ids = Ids.of('C', List.of("first", "second", "third"));

  @ParameterizedTest
  @CsvSource({
    "C1 C2 C3,true",
    "C3 C1 C2,true",
    "C1 C2,false",
    "C1 C2 C3 C4,false",
    "C1 C2 C2,false",
    "C1 C1 C2 C3,false",
    "C1 C2 C9,false",
    "c1 C2 C3,false"
  })
  void anOrderHasEveryIdOnceAndNoOther(String answer, boolean good) {
    // When
    boolean ordered = ids.areOrderedBy(List.of(answer.split(" ")));

    // Then
    assertThat(ordered).isEqualTo(good);
  }

  @Test
  void anIdLeadsBackToItsThing() {
    // When
    int index = ids.indexOf("C2");

    // Then
    assertThat(index).isEqualTo(1);
    assertThatThrownBy(() -> ids.indexOf("C9 and more"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not one of the 3 ids");
  }

  @Test
  void withoutThingsNothingIsToBeOrdered() {
    // Given
    Ids none = Ids.of('C', List.of());

    // When
    boolean ordered = none.areOrderedBy(List.of());

    // Then
    assertThat(ordered).isTrue();
    assertThat(none.areOrderedBy(List.of("C1"))).isFalse();
  }
}
