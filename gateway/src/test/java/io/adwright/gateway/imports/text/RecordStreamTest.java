package io.adwright.gateway.imports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordStreamTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r", "\r\n"})
  void recordsAreNumberedByPhysicalLine(String end) {
    // Given
    String text = String.join(end, "a,b", "", "\"1" + end + "2\",x", "y,z", "");

    // When
    List<Line> lines = lines(text, 0);

    // Then
    assertThat(lines)
        .containsExactly(
            new Line.Cells(1, List.of("a", "b")),
            new Line.Cells(2, List.of("")),
            new Line.Cells(3, List.of("1" + end + "2", "x")),
            new Line.Cells(5, List.of("y", "z")));
  }

  @Test
  void textAfterAClosingMarkBreaksItsLineOnly() {
    // When
    List<Line> lines = lines("a,b\n\"x\"y,1\nc,d\n", 2);

    // Then
    assertThat(lines)
        .containsExactly(
            new Line.Cells(1, List.of("a", "b")),
            new Line.Broken(2),
            new Line.Cells(3, List.of("c", "d")));
  }

  @Test
  void aMarkThatIsNeverClosedBreaksItsLineOnly() {
    // When
    List<Line> lines = lines("a,b\n\"x,1\nc,d\n", 2);

    // Then
    assertThat(lines)
        .containsExactly(
            new Line.Cells(1, List.of("a", "b")),
            new Line.Broken(2),
            new Line.Cells(3, List.of("c", "d")));
  }

  @Test
  void aMarkThatSwallowsLinesUpToTheNextOneBreaksItsLineOnly() {
    // When
    List<Line> lines = lines("a,b\n\"x,1\nc,d\ne\",f\ng,h", 2);

    // Then
    assertThat(lines)
        .contains(new Line.Cells(1, List.of("a", "b")), new Line.Cells(5, List.of("g", "h")))
        .first()
        .isNotInstanceOf(Line.Broken.class);
  }

  @Test
  void aRecordOfSeveralLinesWithTheWrongWidthIsBroken() {
    // When
    List<Line> lines = lines("a,b,c\n\"x,1,2\nd\",e,f,g\nh,i,j", 3);

    // Then
    assertThat(lines)
        .containsExactly(
            new Line.Cells(1, List.of("a", "b", "c")),
            new Line.Broken(2),
            new Line.Cells(3, List.of("d\"", "e", "f", "g")),
            new Line.Cells(4, List.of("h", "i", "j")));
  }

  @Test
  void aBrokenLastLineIsTheEnd() {
    // When
    List<Line> lines = lines("a,b\nc,\"d", 2);

    // Then
    assertThat(lines).containsExactly(new Line.Cells(1, List.of("a", "b")), new Line.Broken(2));
  }

  @Test
  void readingGivesUpWhenEveryLineIsBroken() {
    // Given
    RecordStream records = new RecordStream(() -> new StringReader("\"x\"y\n".repeat(500)), ',');

    // When
    int read = 0;
    while (records.next().isPresent()) {
      read++;
    }

    // Then
    assertThat(records.gaveUp()).isTrue();
    assertThat(read).isEqualTo(RecordStream.MAX_BROKEN + 1);
  }

  @Test
  void aCellWithoutEndIsGivenUpInsteadOfHeld() {
    // Given
    String endless = "\"" + "x".repeat(600_000);
    RecordStream records = new RecordStream(() -> new StringReader("a,b\n" + endless), ',');

    // When
    List<Line> lines = drain(records);

    // Then
    assertThat(lines).hasSize(2).last().isEqualTo(new Line.Broken(2));
    assertThat(records.gaveUp()).isTrue();
  }

  @Test
  void aLineOfBlanksIsBlank() {
    assertThat(new Line.Cells(1, List.of(" ", "", "\t")).isBlank()).isTrue();
    assertThat(new Line.Cells(1, List.of(" ", "x")).isBlank()).isFalse();
  }

  private static List<Line> lines(String text, int width) {
    try (RecordStream records = new RecordStream(() -> new StringReader(text), ',')) {
      records.expectWidth(width);
      return drain(records);
    }
  }

  private static List<Line> drain(RecordStream records) {
    List<Line> lines = new ArrayList<>();
    for (Optional<Line> line = records.next(); line.isPresent(); line = records.next()) {
      lines.add(line.get());
    }
    return lines;
  }
}
