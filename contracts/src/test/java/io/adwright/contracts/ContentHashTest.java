package io.adwright.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Platform;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ContentHashTest {

  @Property
  void theCutBetweenPartsCounts(@ForAll String left, @ForAll String right) {
    // Given
    String together = left + right;

    // When
    String apart = ContentHash.of("test").and(left).and(right).id();

    // Then
    assertThat(apart)
        .isNotEqualTo(ContentHash.of("test").and(together).id())
        .isEqualTo(ContentHash.of("test").and(left).and(right).id())
        .matches("[0-9a-f]{32}");
  }

  @Test
  void equalEventsGiveEqualIdsAndOthersDoNot() {
    // Given
    CampaignRef one = ref("1");

    // When
    String id = ContentHash.of("test").and(one).id();

    // Then
    assertThat(id)
        .isEqualTo(ContentHash.of("test").and(ref("1")).id())
        .isNotEqualTo(ContentHash.of("test").and(ref("2")).id())
        .isNotEqualTo(ContentHash.of("other").and(one).id());
  }

  @Test
  void theIdsOfAReleaseStayTheSame() {
    // Given
    var parts = ContentHash.of("event").and("ANALYST").and(42).and(ref("1"));

    // When
    String id = parts.id();

    // Then: a change here breaks the recognition of repeats across an upgrade
    assertThat(id).isEqualTo("702635029025cb089b4f37a33ef5b1b0");
  }

  private static CampaignRef ref(String campaign) {
    return CampaignRef.newBuilder()
        .setTenantId("t")
        .setPlatform(Platform.META)
        .setAccountId("a")
        .setCampaignId(campaign)
        .build();
  }
}
