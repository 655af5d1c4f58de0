package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.DeliveryStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The files in {@code examples/} read as their documentation says. */
class ExamplesTest {

  @Test
  void theOwnExampleIsCompleteAndUnflaggedButForUntrackedConversions() throws IOException {
    // When
    ImportResult result = example("campaigns.csv");

    // Then
    assertThat(result.format()).isEqualTo("adwright");
    assertThat(result.rows()).isEqualTo(new RowCounts(280, 280, 0, 0));
    assertThat(result.notes()).isEmpty();
    assertThat(result.campaigns()).hasSize(8);
    assertThat(result.campaigns()).allSatisfy(c -> assertThat(c.windows()).hasSize(35));
    assertThat(result.campaigns().subList(0, 7)).allSatisfy(c -> assertThat(c.flags()).isEmpty());
    assertThat(result.campaigns().getLast().flags())
        .containsExactly("Conversions are empty throughout: unknown, not zero.");
  }

  @Test
  void theGoogleExampleIsReadWithoutItsTitlesAndTotals() throws IOException {
    // When
    ImportResult result = example("google-ads-report.csv");

    // Then
    assertThat(result.format()).isEqualTo("google-ads");
    assertThat(result.rows()).isEqualTo(new RowCounts(144, 140, 0, 4));
    assertThat(result.campaigns())
        .extracting(c -> c.profile().getStatus())
        .containsExactly(
            DeliveryStatus.LIMITED_BY_BUDGET,
            DeliveryStatus.ACTIVE,
            DeliveryStatus.ACTIVE,
            DeliveryStatus.ACTIVE,
            DeliveryStatus.PAUSED);
  }

  @Test
  void theRowsOfTheGoogleExampleAddUpToItsTotals() throws IOException {
    // Given
    String totals =
        Files.readString(examples().resolve("google-ads-report.csv"))
            .lines()
            .filter(line -> line.startsWith("Total: Account"))
            .findFirst()
            .orElseThrow();

    // When
    ImportResult result = example("google-ads-report.csv");

    // Then
    assertThat(totals)
        .contains("\"%,d\"".formatted(Imports.impressions(result)))
        .contains("\"%,d\"".formatted(Imports.clicks(result)))
        .contains("\"%,.2f\"".formatted(Imports.spend(result) / 1e6));
  }

  @Test
  void theMetaExampleIsReadFromEveryRow() throws IOException {
    // When
    ImportResult result = example("meta-ads-export.csv");

    // Then
    assertThat(result.format()).isEqualTo("meta-ads");
    assertThat(result.rows()).isEqualTo(new RowCounts(140, 140, 0, 0));
    assertThat(result.campaigns()).hasSize(5);
    assertThat(result.campaigns())
        .allSatisfy(c -> assertThat(c.profile().getCurrency()).isEqualTo("EUR"));
  }

  @Test
  void theMessyExampleHasABadRowOfEveryKindAndGoodOnesThatGoOn() throws IOException {
    // When
    ImportResult result = example("messy.csv");

    // Then
    assertThat(result.rows()).isEqualTo(new RowCounts(62, 36, 24, 2));
    assertThat(Imports.rejectedLines(result))
        .containsExactly(
            31, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 43, 44, 45, 46, 47, 48, 49, 50, 51, 52,
            53, 55);
    assertThat(result.campaigns()).extracting(c -> c.windows().size()).containsExactly(27, 9);
  }

  private static ImportResult example(String name) throws IOException {
    return Imports.of(
        Files.readAllBytes(examples().resolve(name)), ImportRequest.plain(name, "default"));
  }

  /** Tests run in the folder of their module. */
  private static Path examples() {
    return Path.of("..", "examples");
  }
}
