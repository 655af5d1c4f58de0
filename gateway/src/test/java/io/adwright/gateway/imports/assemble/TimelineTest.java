package io.adwright.gateway.imports.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.imports.ImportResult;
import io.adwright.gateway.imports.Imports;
import io.adwright.gateway.imports.OwnFile;
import io.adwright.gateway.imports.RowCounts;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Windows side by side: the rules that only show over a whole campaign. */
class TimelineTest {

  @Test
  void ofWindowsThatOverlapTheFirstInTheFileStays() {
    // Given
    String csv =
        OwnFile.withColumns("end_date")
            .row("date=2026-01-10", "end_date=2026-01-12")
            .row("date=2026-01-08", "end_date=2026-01-10")
            .row("date=2026-01-12", "end_date=2026-01-14")
            .row("date=2026-01-01", "end_date=2026-01-31")
            .row("date=2026-01-13", "end_date=2026-01-15")
            .csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(5, 2, 3, 0));
    assertThat(Imports.rejectedLines(result)).containsExactly(3, 4, 5);
    assertThat(Imports.windows(result))
        .extracting(w -> w.getStart().toString().substring(0, 10))
        .containsExactly("2026-01-10", "2026-01-13");
  }

  @Test
  void anEarlierWindowGivesWayToALaterOneThatCameFirst() {
    // Given
    String csv =
        OwnFile.withColumns("end_date")
            .row("date=2026-01-05")
            .row("date=2026-01-03", "end_date=2026-01-06")
            .row("date=2026-01-04")
            .csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.rejectedLines(result)).containsExactly(3);
    assertThat(Imports.windows(result)).hasSize(2);
  }

  @Test
  void rowsInAnyOrderGiveTheSameWindows() {
    // Given
    OwnFile ascending = OwnFile.of();
    OwnFile descending = OwnFile.of();
    for (int i = 0; i < 40; i++) {
      ascending.row("date=" + LocalDate.of(2026, 1, 1).plusDays(i), "clicks=" + i);
      descending.row("date=" + LocalDate.of(2026, 1, 1).plusDays(39 - i), "clicks=" + (39 - i));
    }

    // When
    ImportResult result = Imports.of(descending.csv());

    // Then
    assertThat(result.campaigns()).isEqualTo(Imports.of(ascending.csv()).campaigns());
  }

  @Test
  void ninetyTwoDaysAreKeptWhateverTheGaps() {
    // Given
    OwnFile file = OwnFile.of();
    for (int i = 0; i < 200; i += 2) {
      file.row("date=" + LocalDate.of(2026, 1, 1).plusDays(i));
    }

    // When
    ImportResult result = Imports.of(file.csv());

    // Then
    LocalDate last = LocalDate.of(2026, 1, 1).plusDays(198);
    assertThat(Imports.windows(result)).hasSize(46);
    assertThat(Imports.windows(result).getFirst().getStart().toString())
        .startsWith(last.minusDays(90).toString());
  }

  @Test
  void aLongPeriodThatEndsLateIsKept() {
    // Given
    String csv =
        OwnFile.withColumns("end_date").row("date=2025-01-01", "end_date=2025-12-31").csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(Imports.windows(result)).hasSize(1);
  }

  @Test
  void anEndBeforeTheStartIsSetAside() {
    // Given
    String csv = OwnFile.withColumns("end_date").row("end_date=2026-01-04").csv();

    // When
    ImportResult result = Imports.of(csv);

    // Then
    assertThat(result.rejected().getFirst().column()).isEqualTo("end_date");
    assertThat(result.rejected().getFirst().reason())
        .isEqualTo("ends on 2026-01-04, before it starts on 2026-01-05");
  }
}
