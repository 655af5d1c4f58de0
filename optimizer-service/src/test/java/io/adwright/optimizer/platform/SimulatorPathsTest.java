package io.adwright.optimizer.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Platform;
import io.adwright.optimizer.gate.Plans;
import java.net.URI;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SimulatorPathsTest {

  @Example
  void usualIdsStayAsTheyAre() {
    // Given
    CampaignRef ref = Plans.campaign().getRef();

    // When
    String path = SimulatorPaths.campaign(ref);

    // Then
    assertThat(path).isEqualTo("/api/v1/accounts/acme~GOOGLE_ADS~123-456-7890/campaigns/42");
  }

  @Example
  void noIdLeavesItsPlaceInThePath() {
    // Given
    CampaignRef ref =
        CampaignRef.newBuilder()
            .setTenantId("a~META~b")
            .setPlatform(Platform.META)
            .setAccountId("../../actions")
            .setCampaignId("..?x=1#%2F é")
            .build();

    // When
    String path = SimulatorPaths.campaign(ref);

    // Then
    assertThat(SimulatorPaths.accountId(ref))
        .isEqualTo("a%7EMETA%7Eb~META~%2E%2E%2F%2E%2E%2Factions");
    assertThat(SimulatorPaths.campaignId(ref)).isEqualTo("%2E%2E%3Fx%3D1%23%252F%20%C3%A9");
    assertThat(path)
        .isEqualTo(
            "/api/v1/accounts/a%257EMETA%257Eb~META~%252E%252E%252F%252E%252E%252Factions"
                + "/campaigns/%252E%252E%253Fx%253D1%2523%25252F%2520%25C3%25A9");
  }

  @Property(tries = 2_000)
  void differentCampaignsAreAtDifferentPlaces(
      @ForAll("refs") CampaignRef one, @ForAll("refs") CampaignRef other) {
    // Given
    boolean same = one.equals(other);

    // When
    boolean samePlace = SimulatorPaths.campaign(one).equals(SimulatorPaths.campaign(other));

    // Then
    assertThat(samePlace).isEqualTo(same);
  }

  @Property(tries = 500)
  void everyPathIsOneThatUriUnderstandsAsItWasMeant(@ForAll("refs") CampaignRef ref) {
    // Given
    String path = SimulatorPaths.campaign(ref);

    // When
    URI uri = URI.create("http://127.0.0.1:1" + path).normalize();

    // Then
    assertThat(uri.getPath())
        .isEqualTo(
            "/api/v1/accounts/"
                + SimulatorPaths.accountId(ref)
                + "/campaigns/"
                + SimulatorPaths.campaignId(ref));
    assertThat(uri.getRawQuery()).isNull();
    assertThat(uri.getRawFragment()).isNull();
  }

  @Provide
  Arbitrary<CampaignRef> refs() {
    Arbitrary<String> ids =
        Arbitraries.oneOf(
            Arbitraries.of("a", "a~b", "~", "%7E", "..", ".", "/", "a/b", "a%2Fb", "é", "１"),
            Arbitraries.strings().withChars("ab~%/.27EF?#é").ofMinLength(1).ofMaxLength(6));
    return Combinators.combine(ids, Arbitraries.of(Platform.class), ids, ids).as(CampaignRef::new);
  }
}
