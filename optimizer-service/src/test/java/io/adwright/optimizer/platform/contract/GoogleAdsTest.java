package io.adwright.optimizer.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Validation;
import io.adwright.optimizer.platform.contract.World.Trouble;
import io.adwright.optimizer.platform.secret.Secrets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GoogleAdsTest {
  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final Action RAISE = new SetDailyBudget(usd(50), usd(60));

  private final GoogleWorld world = new GoogleWorld();
  private final AdPlatform google = world.platform();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void requestsCarryWhatTheApiAsksFor() {
    // When
    google.read(world.campaign());

    // Then
    LoggedRequest token = world.server.requests().getFirst();
    assertThat(token.getBodyAsString())
        .isEqualTo(
            "grant_type=refresh_token&client_id=client-id-1&client_secret=client-secret-1"
                + "&refresh_token=refresh-secret");
    LoggedRequest search = world.server.requests().getLast();
    assertThat(search.getUrl()).isEqualTo("/v26/customers/1234567890/googleAds:search");
    assertThat(search.getHeader("Authorization")).isEqualTo("Bearer access-1");
    assertThat(search.getHeader("developer-token")).isEqualTo("dev-secret");
    assertThat(search.getHeader("login-customer-id")).isEqualTo("1112223333");
  }

  @Test
  void aBudgetIsMutatedToAnAbsoluteAmountOfMicros() {
    // Given
    CampaignState base = base();

    // When
    ApplyResult result = google.apply("action-1", world.campaign(), RAISE, base);

    // Then
    assertThat(result)
        .isInstanceOfSatisfying(
            ApplyResult.Applied.class,
            applied -> assertThat(applied.receipt().getPlatformRequestId()).contains("req-m"));
    assertThat(mutations())
        .singleElement()
        .asString()
        .contains(
            "\"amountMicros\":\"60000000\"",
            "\"resourceName\":\"customers/1234567890/campaignBudgets/9\"",
            "\"updateMask\":\"amountMicros\"",
            "\"validateOnly\":false",
            "\"partialFailure\":false");
  }

  @Test
  void anAccessTokenIsUsedAgainUntilItIsRefused() {
    // Given
    google.read(world.campaign());
    google.read(world.campaign());
    int before = world.fake.tokens.get();
    world.fake.accepted = "another";

    // When
    Answer<CampaignState> answer = google.read(world.campaign());

    // Then
    assertThat(before).isOne();
    assertThat(world.fake.tokens.get()).isEqualTo(2);
    assertThat(answer).isInstanceOf(Answer.Found.class);
  }

  @Test
  void aRotatedCredentialCountsAtOnce(@TempDir Path directory) throws IOException {
    // Given
    for (String name : List.of("client-id", "client-secret", "refresh-token")) {
      Files.writeString(directory.resolve(name), name + "\n");
    }
    Files.writeString(directory.resolve("developer-token"), "an-old-one");
    var secrets = new Secrets("google", Optional.of(directory), _ -> null);
    try (AdPlatform rotating = world.platform(secrets, PATIENT, false)) {
      Answer<CampaignState> before = rotating.read(world.campaign());
      Files.writeString(directory.resolve("developer-token"), "dev-secret");

      // When
      Answer<CampaignState> after = rotating.read(world.campaign());

      // Then
      assertThat(before).isInstanceOf(Answer.Unavailable.class);
      assertThat(after).isInstanceOf(Answer.Found.class);
    }
  }

  @Test
  void aMissingCredentialIsNamedAndNothingIsSent() {
    // Given
    var none = new Secrets("google", Optional.empty(), _ -> null);
    CampaignState base = base();
    int before = world.server.requests().size();
    try (AdPlatform poor = world.platform(none, PATIENT, false)) {

      // When
      ApplyResult result = poor.apply("action-1", world.campaign(), RAISE, base);

      // Then
      assertThat(result)
          .isInstanceOfSatisfying(
              ApplyResult.Refused.class,
              refused ->
                  assertThat(refused.receipt().getErrorMessage().orElse(""))
                      .contains("developer-token", "ADWRIGHT_PLATFORM_GOOGLE_DEVELOPER_TOKEN"));
      assertThat(world.server.requests()).hasSize(before);
    }
  }

  @Test
  void aSharedBudgetIsAPersonsMatter() {
    // Given
    world.fake.shared = true;
    CampaignState base = base();

    // When
    ApplyResult result = google.apply("action-1", world.campaign(), RAISE, base);

    // Then
    assertThat(code(result)).isEqualTo("PERMANENT:SHARED_BUDGET");
    assertThat(google.validate(world.campaign(), RAISE, base))
        .isInstanceOf(Validation.Failed.class);
    assertThat(mutations()).isEmpty();
  }

  @Test
  void aCampaignWithASharedBudgetCanStillBePaused() {
    // Given
    world.fake.shared = true;

    // When
    ApplyResult result = google.apply("action-1", world.campaign(), new Pause(), base());

    // Then
    assertThat(result).isInstanceOf(ApplyResult.Applied.class);
    assertThat(world.fake.status).isEqualTo("PAUSED");
  }

  @Test
  void anOperatorMayAllowSharedBudgets() {
    // Given
    world.fake.shared = true;
    try (AdPlatform bold = world.platform(PATIENT, true)) {

      // When
      ApplyResult result = bold.apply("action-1", world.campaign(), RAISE, base());

      // Then
      assertThat(result).isInstanceOf(ApplyResult.Applied.class);
    }
  }

  @Test
  void anExhaustedQuotaIsWaitedForAsLongAsGoogleSays() {
    // Given
    CampaignState base = base();
    world.troubleChanges(Trouble.THROTTLED);
    ApplyResult first = google.apply("action-1", world.campaign(), RAISE, base);
    int before = world.server.requests().size();
    world.calm();

    // When
    Answer<CampaignState> next = google.read(world.campaign());

    // Then
    assertThat(code(first)).isEqualTo("RATE_LIMIT:quotaError.RESOURCE_EXHAUSTED");
    assertThat(next)
        .isInstanceOfSatisfying(
            Answer.Unavailable.class,
            unavailable -> assertThat(unavailable.why()).contains("left alone"));
    assertThat(world.server.requests()).hasSize(before);
  }

  @Test
  void aChangeIsNeverSentTwiceByItself() {
    // Given
    CampaignState base = base();
    world.troubleChanges(Trouble.SILENT_BEFORE);

    // When
    ApplyResult result = google.apply("action-1", world.campaign(), RAISE, base);

    // Then
    assertThat(result).isInstanceOf(ApplyResult.Unanswered.class);
    assertThat(mutations()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "42 OR campaign.id > 0",
        "42' OR '1'='1",
        "../../customers/1",
        "",
        "４２",
        "99999999999999999999"
      })
  void aForeignTextGetsIntoNoQuery(String campaignId) {
    // Given
    CampaignProfile odd =
        CampaignProfile.newBuilder(world.campaign())
            .setRef(
                CampaignRef.newBuilder(world.campaign().getRef()).setCampaignId(campaignId).build())
            .build();

    // When
    Answer<CampaignState> answer = google.read(odd);

    // Then
    assertThat(answer).isInstanceOf(Answer.Absent.class);
    assertThat(world.server.requests()).isEmpty();
  }

  @Test
  void anotherCurrencyThanThePlansIsAConflict() {
    // Given
    CampaignState base = base();
    Action euros =
        new SetDailyBudget(Money.ofMicros(50_000_000, "EUR"), Money.ofMicros(60_000_000, "EUR"));

    // When
    ApplyResult result = google.apply("action-1", world.campaign(), euros, base);

    // Then
    assertThat(code(result)).isEqualTo("VALIDATION:WRONG_CURRENCY");
    assertThat(mutations()).isEmpty();
  }

  private CampaignState base() {
    return switch (google.read(world.campaign())) {
      case Answer.Found<CampaignState>(CampaignState state) -> state;
      case Answer.Absent<CampaignState> _ -> throw new AssertionError("absent");
      case Answer.Unavailable<CampaignState>(String why) -> throw new AssertionError(why);
    };
  }

  private List<String> mutations() {
    return world.server.requests().stream()
        .filter(
            request ->
                request.getUrl().endsWith(":mutate")
                    && request.getBodyAsString().contains("\"validateOnly\":false"))
        .map(LoggedRequest::getBodyAsString)
        .toList();
  }

  private static String code(ApplyResult result) {
    return result instanceof ApplyResult.Refused refused
        ? refused.receipt().getErrorCode().orElse("")
        : "it is " + result;
  }

  private static Money usd(long units) {
    return Money.ofMicros(units * Money.MICROS_PER_UNIT, "USD");
  }
}
