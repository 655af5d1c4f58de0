package io.adwright.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Platform;
import org.junit.jupiter.api.Test;

class CampaignKeysTest {

  @Test
  void aSlashInAForeignIdCannotMakeTwoCampaignsOne() {
    // Given
    CampaignRef one = ref("a/b", "c");
    CampaignRef other = ref("a", "b/c");

    // When
    String key = CampaignKeys.of(one);

    // Then
    assertThat(key).isEqualTo("t/META/a%2Fb/c").isNotEqualTo(CampaignKeys.of(other));
  }

  private static CampaignRef ref(String account, String campaign) {
    return CampaignRef.newBuilder()
        .setTenantId("t")
        .setPlatform(Platform.META)
        .setAccountId(account)
        .setCampaignId(campaign)
        .build();
  }
}
