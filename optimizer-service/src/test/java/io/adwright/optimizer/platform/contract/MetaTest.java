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
import io.adwright.optimizer.platform.secret.Secret;
import io.adwright.optimizer.platform.secret.Secrets;
import io.adwright.optimizer.platform.secret.Signature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetaTest {
  private static final Duration PATIENT = Duration.ofSeconds(20);
  private static final Action RAISE = new SetDailyBudget(money(50, "USD"), money(60, "USD"));

  private final MetaWorld world = new MetaWorld();
  private final AdPlatform meta = world.platform();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theAccessTokenTravelsInAHeaderAndIsProven() {
    // When
    meta.read(world.campaign());

    // Then
    String proof =
        Signature.hex(new Secret("app-secret-1"), "meta-token".getBytes(StandardCharsets.UTF_8));
    assertThat(world.server.requests())
        .isNotEmpty()
        .allSatisfy(
            request -> {
              assertThat(request.getHeader("Authorization")).isEqualTo("Bearer meta-token");
              assertThat(request.getUrl())
                  .doesNotContain("meta-token", "app-secret-1")
                  .contains("appsecret_proof=" + proof);
            });
  }

  @Test
  void aBudgetIsSetInMinorUnits() {
    // Given
    CampaignState base = base(world.campaign());

    // When
    ApplyResult result = meta.apply("action-1", world.campaign(), RAISE, base);

    // Then
    assertThat(result).isInstanceOf(ApplyResult.Applied.class);
    assertThat(changes()).singleElement().asString().startsWith("daily_budget=6000&");
  }

  @ParameterizedTest
  @CsvSource({"JPY,50,60", "HUF,50,60", "TWD,50,60", "KWD,5000,6000", "EUR,5000,6000"})
  void unitsAreThoseOfMetasListAndNotOfIso(String currency, long before, long after) {
    // Given
    world.fake.currency = currency;
    world.fake.budget = before;
    world.fake.minimum = 1;
    CampaignProfile campaign =
        CampaignProfile.newBuilder(world.campaign()).setCurrency(currency).build();
    CampaignState base = base(campaign);

    // When
    ApplyResult result =
        meta.apply(
            "action-1",
            campaign,
            new SetDailyBudget(money(50, currency), money(60, currency)),
            base);

    // Then
    assertThat(base.dailyBudget()).isEqualTo(money(50, currency));
    assertThat(result).isInstanceOf(ApplyResult.Applied.class);
    assertThat(world.fake.budget).isEqualTo(after);
  }

  @Test
  void anAmountFinerThanMetasUnitIsRefusedEvenWhereIsoHasIt() {
    // Given
    world.fake.currency = "HUF";
    world.fake.budget = 50;
    CampaignProfile campaign =
        CampaignProfile.newBuilder(world.campaign()).setCurrency("HUF").build();
    Action odd = new SetDailyBudget(money(50, "HUF"), Money.ofMicros(60_500_000, "HUF"));

    // When
    ApplyResult result = meta.apply("action-1", campaign, odd, base(campaign));

    // Then
    assertThat(code(result)).isEqualTo("VALIDATION:BUDGET_STEP");
  }

  @Test
  void anAmountBelowTheAccountsMinimumIsNotSent() {
    // Given
    world.fake.minimum = 4_000;
    Action low = new SetDailyBudget(money(50, "USD"), money(39, "USD"));

    // When
    ApplyResult result = meta.apply("action-1", world.campaign(), low, base(world.campaign()));

    // Then
    assertThat(code(result)).isEqualTo("VALIDATION:BELOW_MINIMUM");
    assertThat(changes()).isEmpty();
  }

  @Test
  void aBudgetOfAnAdSetIsSetThereAndTheStatusOnTheCampaign() {
    // Given
    world.fake.onAdSet = true;
    CampaignProfile campaign =
        CampaignProfile.newBuilder(world.campaign()).setBudgetEntityId("4242").build();
    meta.apply("action-1", campaign, RAISE, base(campaign));

    // When
    ApplyResult result = meta.apply("action-2", campaign, new Pause(), base(campaign));

    // Then
    assertThat(result).isInstanceOf(ApplyResult.Applied.class);
    assertThat(world.fake.budget).isEqualTo(6_000);
    assertThat(world.fake.status).isEqualTo("PAUSED");
  }

  @Test
  void aCampaignWhoseBudgetsAreOnUnnamedAdSetsHasNone() {
    // Given
    world.fake.onAdSet = true;
    CampaignState base = base(world.campaign());

    // When
    ApplyResult result = meta.apply("action-1", world.campaign(), RAISE, base);

    // Then
    assertThat(base.dailyBudget()).isNull();
    assertThat(code(result)).isEqualTo("VALIDATION:NO_DAILY_BUDGET");
  }

  @Test
  void aCheckIsMarkedAsOne() {
    // Given
    CampaignState base = base(world.campaign());

    // When
    Validation validation = meta.validate(world.campaign(), RAISE, base);

    // Then
    assertThat(validation).isEqualTo(new Validation.Passed());
    assertThat(world.server.requests().getLast().getBodyAsString())
        .contains("execution_options=%5B%22validate_only%22%5D");
  }

  @Test
  void aClosedAccountIsLeftAloneForAsLongAsTheHeaderSays() {
    // Given
    CampaignState base = base(world.campaign());
    world.troubleChanges(Trouble.THROTTLED);
    ApplyResult first = meta.apply("action-1", world.campaign(), RAISE, base);
    world.calm();
    int before = world.server.requests().size();

    // When
    Answer<CampaignState> next = meta.read(world.campaign());

    // Then
    assertThat(code(first)).isEqualTo("RATE_LIMIT:80004/2446079");
    assertThat(message(first)).contains("retry after 1140 s");
    assertThat(next).isInstanceOf(Answer.Unavailable.class);
    assertThat(world.server.requests()).hasSize(before);
  }

  @Test
  void aBudgetIsChangedFourTimesAnHourAndPausedAllTheSame() {
    // Given
    try (AdPlatform limited = world.platform(PATIENT, 4)) {
      for (int change = 1; change <= 4; change++) {
        Action step = new SetDailyBudget(money(49 + change, "USD"), money(50 + change, "USD"));
        limited.apply("action-" + change, world.campaign(), step, base(world.campaign()));
      }
      CampaignState base = base(world.campaign());

      // When
      ApplyResult fifth =
          limited.apply(
              "action-5",
              world.campaign(),
              new SetDailyBudget(money(54, "USD"), money(55, "USD")),
              base);

      // Then
      assertThat(code(fifth)).isEqualTo("RATE_LIMIT:CHANGES_PER_HOUR");
      assertThat(world.fake.effects.get()).isEqualTo(4);
      assertThat(limited.apply("action-6", world.campaign(), new Pause(), base))
          .isInstanceOf(ApplyResult.Applied.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "17,2446079,RATE_LIMIT",
    "613,1487742,RATE_LIMIT",
    "80004,0,RATE_LIMIT",
    "4,0,RATE_LIMIT",
    "190,463,AUTH",
    "200,0,AUTH",
    "10,0,AUTH",
    "100,1885272,VALIDATION",
    "368,0,PERMANENT"
  })
  void errorsAreTyped(int errorCode, int subcode, String kind) {
    // Given
    CampaignState base = base(world.campaign());
    world.answerChanges(
        () -> MetaFake.error(400, errorCode, subcode, "OAuthException", "No", false));

    // When
    ApplyResult result = meta.apply("action-1", world.campaign(), RAISE, base);

    // Then
    assertThat(code(result)).startsWith(kind + ":" + errorCode);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 9999})
  void afterATransientErrorNobodyKnows(int errorCode) {
    // Given
    CampaignState base = base(world.campaign());
    world.answerChanges(
        () -> MetaFake.error(500, errorCode, 0, "OAuthException", "Please retry", true));

    // When
    ApplyResult result = meta.apply("action-1", world.campaign(), RAISE, base);

    // Then
    assertThat(result).isInstanceOf(ApplyResult.Unanswered.class);
  }

  @Test
  void aRenewedTokenIsReadAgainWhenTheOldOneIsRefused(@TempDir Path directory) throws IOException {
    // Given
    Path file = directory.resolve("access-token");
    Files.writeString(file, "an-old-token");
    var renewing = new Secrets("meta", Optional.of(directory), _ -> null);
    try (AdPlatform rotating = world.platform(renewing, PATIENT, null)) {
      Answer<CampaignState> before = rotating.read(world.campaign());
      Files.writeString(file, "meta-token");

      // When
      Answer<CampaignState> after = rotating.read(world.campaign());

      // Then
      assertThat(before).isInstanceOf(Answer.Unavailable.class);
      assertThat(after).isInstanceOf(Answer.Found.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"42/insights", "me", "42?fields=id", "act_777", "", "../v1.0/42"})
  void aForeignTextGetsIntoNoAddress(String campaignId) {
    // Given
    CampaignProfile odd =
        CampaignProfile.newBuilder(world.campaign())
            .setRef(
                CampaignRef.newBuilder(world.campaign().getRef()).setCampaignId(campaignId).build())
            .build();

    // When
    Answer<CampaignState> answer = meta.read(odd);

    // Then
    assertThat(answer).isInstanceOf(Answer.Absent.class);
    assertThat(world.server.requests()).isEmpty();
  }

  private CampaignState base(CampaignProfile campaign) {
    return switch (meta.read(campaign)) {
      case Answer.Found<CampaignState>(CampaignState state) -> state;
      case Answer.Absent<CampaignState> _ -> throw new AssertionError("absent");
      case Answer.Unavailable<CampaignState>(String why) -> throw new AssertionError(why);
    };
  }

  private List<String> changes() {
    return world.server.requests().stream()
        .filter(request -> request.getMethod().getName().equals("POST"))
        .map(LoggedRequest::getBodyAsString)
        .toList();
  }

  private static String code(ApplyResult result) {
    return result instanceof ApplyResult.Refused refused
        ? refused.receipt().getErrorCode().orElse("")
        : "it is " + result;
  }

  private static String message(ApplyResult result) {
    return result instanceof ApplyResult.Refused refused
        ? refused.receipt().getErrorMessage().orElse("")
        : "it is " + result;
  }

  private static Money money(long units, String currency) {
    return Money.ofMicros(units * Money.MICROS_PER_UNIT, currency);
  }
}
