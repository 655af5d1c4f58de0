package io.adwright.gateway.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.gateway.imports.ImportRequest;
import io.adwright.gateway.imports.ImportedCampaign;
import io.adwright.gateway.imports.Imports;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The way in makes no difference. */
class SameAsImportTest {

  @Test
  void theSameDataGivesTheSameCampaignFromJsonAndFromAFile() throws Exception {
    // Given
    String csv =
        """
        platform,account_id,campaign_id,campaign_name,currency,time_zone,date,spend,impressions,clicks,conversions,conversion_value,daily_budget,target_roas,target_cpa,status,objective
        GOOGLE_ADS,123,c-1,Spring,KWD,Asia/Kathmandu,2026-01-01,98.705,12345,345,12.5,312.1,100,1.5,,ACTIVE,SALES
        GOOGLE_ADS,123,c-1,Spring,KWD,Asia/Kathmandu,2026-01-02,0,0,0,,,100,1.5,,ACTIVE,SALES
        GOOGLE_ADS,123,c-1,Spring,KWD,Asia/Kathmandu,2026-01-03,5,100,0,2,10,120,1.5,,ACTIVE,SALES
        """;
    String json =
        """
        {"platform": "GOOGLE_ADS", "accountId": "123", "campaignId": "c-1",
         "campaignName": "Spring", "currency": "KWD", "timeZone": "Asia/Kathmandu",
         "status": "ACTIVE", "objective": "SALES", "targets": {"roas": 1.5},
         "windows": [
          {"date": "2026-01-01", "spend": "98.705", "impressions": 12345, "clicks": 345,
           "conversions": 12.5, "conversionValue": "312.1", "dailyBudget": 100},
          {"date": "2026-01-02", "spend": 0, "impressions": 0, "clicks": 0, "dailyBudget": 100},
          {"date": "2026-01-03", "spend": 5, "impressions": 100, "clicks": 0, "conversions": 2,
           "conversionValue": 10, "dailyBudget": 120}]}
        """;
    ImportedCampaign fromFile =
        Imports.importer()
            .read(bytes(csv), ImportRequest.plain("campaigns.csv", "default"))
            .campaigns()
            .getFirst();

    // When
    ImportedCampaign fromJson = new SnapshotReader().read(bytes(json), Tenancies.ANY).getFirst();

    // Then
    assertThat(fromJson.profile()).isEqualTo(fromFile.profile());
    assertThat(fromJson.windows()).isEqualTo(List.copyOf(fromFile.windows()));
    assertThat(fromJson.asOf()).isEqualTo(fromFile.asOf());
    assertThat(fromJson.revision()).isEqualTo(fromFile.revision());
  }

  private static InputStream bytes(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
