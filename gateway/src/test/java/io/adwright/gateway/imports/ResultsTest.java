package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ResultsTest {

  @Test
  void rowsThatDoNotAddUpAreNoCounts() {
    assertThatIllegalArgumentException()
        // When
        .isThrownBy(() -> new RowCounts(10, 7, 2, 2))
        // Then
        .withMessage("rows do not add up: read 10, accepted 7, rejected 2, ignored 2");
  }

  @Test
  void aCampaignWithoutAWindowCannotBePublished() {
    // Given
    ImportedCampaign campaign = Imports.campaign(Imports.of(OwnFile.of("").csv()));

    assertThatIllegalArgumentException()
        // When
        .isThrownBy(
            () ->
                new ImportedCampaign(campaign.profile(), List.of(), campaign.asOf(), 1, List.of()))
        // Then
        .withMessage("campaign c1 has no window to publish");
  }

  @Test
  void aRequestKeepsTheOrderOfItsMapping() {
    // Given
    Map<String, String> map = new LinkedHashMap<>();
    for (String field : List.of("spend", "clicks", "date", "campaign_id", "impressions")) {
      map.put(field, field);
    }

    // When
    ImportRequest request = Imports.mapping(map, Map.of());

    // Then
    assertThat(new ArrayList<>(request.map().keySet())).isEqualTo(new ArrayList<>(map.keySet()));
  }

  @Test
  void aRequestNeedsATenant() {
    assertThatIllegalArgumentException()
        // When
        .isThrownBy(() -> ImportRequest.plain("f.csv", " "))
        // Then
        .withMessageContaining("tenant");
  }

  @Test
  void aPlainRequestLeavesEverythingToTheFile() {
    // When
    ImportRequest request = ImportRequest.plain("f.csv", "t");

    // Then
    assertThat(request)
        .isEqualTo(
            new ImportRequest(
                "f.csv",
                "t",
                Map.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
  }
}
