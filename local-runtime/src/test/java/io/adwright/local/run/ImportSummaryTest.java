package io.adwright.local.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.local.console.Style;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportSummaryTest {
  private final ImportSummary summary = new ImportSummary(Style.PLAIN);

  @Test
  void everyRowIsAccountedFor() throws IOException {
    // Given
    ImportAnswer answer =
        Samples.answerOf(
            """
            {"format": "google-ads", "correlationIds": ["1", "2"],
             "rows": {"read": 90, "accepted": 84, "rejected": 1, "ignored": 5},
             "rejected": [{"line": 14, "column": "clicks", "reason": "clicks (90) exceed impressions (12)", "hint": "check the export"}],
             "notes": ["title lines above the header were passed over"],
             "campaigns": [{"campaignName": "Brand\\u0007", "flags": ["3 days with conversions > clicks"]}]}
            """);

    // When
    List<String> lines = summary.lines(answer, "report.csv");

    // Then
    assertThat(lines)
        .containsExactly(
            "",
            "Import report.csv (google-ads): 84 rows accepted, 1 set aside, 5 ignored; 2 campaigns",
            "  note: title lines above the header were passed over",
            "  odd: Brand\\u0007: 3 days with conversions > clicks",
            "  set aside: report.csv:14 clicks: clicks (90) exceed impressions (12) → check the export");
  }

  @Test
  void manyRowsAreCountedAndTheFirstAreShown() throws IOException {
    // Given
    String rows =
        IntStream.range(0, 50)
            .mapToObj(line -> "{\"line\": " + line + ", \"reason\": \"bad\"}")
            .collect(Collectors.joining(","));
    ImportAnswer answer =
        Samples.answerOf("{\"rows\": {\"rejected\": 1500}, \"rejected\": [" + rows + "]}");

    // When
    List<String> lines = summary.lines(answer, "f.csv");

    // Then
    assertThat(lines.stream().filter(line -> line.contains("set aside: "))).hasSize(20);
    assertThat(lines.getLast()).contains("1480 more").contains("--json-rejects");
  }
}
