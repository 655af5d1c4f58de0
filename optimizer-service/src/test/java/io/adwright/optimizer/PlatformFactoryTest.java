package io.adwright.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Platform;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Capabilities;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.gate.Validation;
import io.adwright.optimizer.platform.Platforms;
import io.adwright.optimizer.platform.SimulatorPlatform;
import io.quarkus.runtime.configuration.DurationConverter;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlatformFactoryTest {
  private static final CampaignState STATE =
      new CampaignState(Currency.getInstance("USD"), null, DeliveryStatus.ACTIVE, "r1");

  private static final Map<String, String> CONFIGURED =
      Map.ofEntries(
          Map.entry("adwright.optimizer.platforms.google.adapter", "google-ads"),
          Map.entry("adwright.optimizer.platforms.google.platform", "GOOGLE_ADS"),
          Map.entry("adwright.optimizer.platforms.meta.adapter", "meta"),
          Map.entry("adwright.optimizer.platforms.meta.platform", "META"),
          Map.entry("adwright.optimizer.platforms.ops.adapter", "webhook"),
          Map.entry("adwright.optimizer.platforms.ops.platform", "META"),
          Map.entry("adwright.optimizer.platforms.ops.accounts", "act_777,act_778"),
          Map.entry("adwright.optimizer.platforms.ops.url", "https://ops.example.com/adwright"),
          Map.entry("adwright.optimizer.platforms.play.adapter", "simulator"),
          Map.entry("adwright.optimizer.platforms.play.platform", "TIKTOK"),
          Map.entry("adwright.optimizer.platforms.play.tenants", "acme"));

  @ParameterizedTest
  @CsvSource({
    "GOOGLE_ADS,1,Google Ads",
    "META,act_1,Meta",
    "META,act_777,the webhook ops",
    "TIKTOK,1,the simulator",
    "LINKEDIN,1,a platform that is not configured"
  })
  void campaignsGoByPlatformAndAccount(Platform platform, String account, String expected) {
    // Given
    CampaignProfile campaign = campaign(platform, account);
    try (Platforms platforms = create(CONFIGURED)) {

      // When
      Capabilities can = platforms.capabilities(campaign);

      // Then
      assertThat(can.platform()).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({"GOOGLE_ADS", "META", "OTHER"})
  void withoutConfigurationTheSimulatorTakesAll(Platform platform) {
    // Given
    try (Platforms platforms = create(Map.of())) {

      // When
      Capabilities can = platforms.capabilities(campaign(platform, "1"));

      // Then
      assertThat(can.platform()).isEqualTo("the simulator");
    }
  }

  @Test
  void anOperatorMayLetTheSimulatorStandIn() {
    // Given
    Map<String, String> settings = new HashMap<>(CONFIGURED);
    settings.put("adwright.optimizer.simulator.stands-in", "true");
    try (Platforms platforms = create(settings)) {

      // When
      Capabilities can = platforms.capabilities(campaign(Platform.LINKEDIN, "1"));

      // Then
      assertThat(can.platform()).isEqualTo("the simulator");
    }
  }

  @Test
  void whatIsNotConfiguredIsObservedOnlyAndSaysWhy() {
    // Given
    CampaignProfile campaign = campaign(Platform.LINKEDIN, "507");
    try (Platforms platforms = create(CONFIGURED)) {

      // When
      ApplyResult result = platforms.apply("action-1", campaign, new Pause(), STATE);

      // Then
      String why = platforms.capabilities(campaign).observeOnly();
      assertThat(why)
          .contains("account 507 of LINKEDIN", "observed only", "adwright.optimizer.platforms");
      assertThat(result)
          .isInstanceOfSatisfying(
              ApplyResult.Refused.class,
              refused -> {
                assertThat(refused.receipt().getErrorCode()).contains("PERMANENT:OBSERVE_ONLY");
                assertThat(refused.receipt().getErrorMessage()).contains(why);
              });
      assertThat(platforms.read(campaign)).isEqualTo(new Answer.Unavailable<>(why));
      assertThat(platforms.of(campaign.getRef()).receiptOf("action-1"))
          .isInstanceOf(Answer.Absent.class);
      assertThat(platforms.validate(campaign, new Pause(), STATE))
          .isInstanceOf(Validation.Unchecked.class);
      assertThat(platforms.changesSince(campaign, Instant.EPOCH))
          .isInstanceOf(Answer.Unavailable.class);
    }
  }

  @ParameterizedTest
  @CsvSource({"GOOGLE_ADS,1", "META,1", "META,act_777"})
  void aRealPlatformIsObservedOnlyUntilItMayBeChanged(Platform platform, String account) {
    // Given
    CampaignProfile campaign = campaign(platform, account);
    try (Platforms platforms = create(CONFIGURED)) {

      // When
      ApplyResult result = platforms.apply("action-1", campaign, new Pause(), STATE);

      // Then
      assertThat(result)
          .isInstanceOfSatisfying(
              ApplyResult.Refused.class,
              refused ->
                  assertThat(refused.receipt().getErrorMessage().orElse(""))
                      .contains("observed only", "may-change"));
      assertThat(platforms.capabilities(campaign).observeOnly()).contains("may-change");
    }
  }

  @Test
  void anOperatorLetsAPlatformBeChanged() {
    // Given
    Map<String, String> settings = new HashMap<>(CONFIGURED);
    settings.put("adwright.optimizer.platforms.google.may-change", "true");
    try (Platforms platforms = create(settings)) {

      // When
      Capabilities can = platforms.capabilities(campaign(Platform.GOOGLE_ADS, "1"));

      // Then
      assertThat(can.observeOnly()).isNull();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "adwright.optimizer.platforms.ops.accounts,'',both in charge",
    "adwright.optimizer.platforms.ops.url,http://ops.example.com,is not https",
    "adwright.optimizer.platforms.google.api-version,../evil,write it like v26",
    "adwright.optimizer.platforms.meta.api-version,25,write it like v25.0"
  })
  void settingsThatMakeNoSenseStopTheStart(String key, String value, String says) {
    // Given
    Map<String, String> settings = new HashMap<>(CONFIGURED);
    settings.put(key, value);

    // When
    var stopped = assertThatIllegalArgumentException().isThrownBy(() -> create(settings).close());

    // Then
    stopped.withMessageContaining(says);
  }

  private static Platforms create(Map<String, String> settings) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withConverter(Duration.class, 200, new DurationConverter())
            .withMapping(OptimizerConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build();
    OptimizerConfig mapped = config.getConfigMapping(OptimizerConfig.class);
    var simulator =
        new SimulatorPlatform(
            URI.create("http://127.0.0.1:1"), Duration.ofSeconds(1), false, Clock.systemUTC());
    return new PlatformFactory(simulator, _ -> null, Clock.systemUTC())
        .create(mapped.platforms(), mapped.simulator().standsIn());
  }

  private static CampaignProfile campaign(Platform platform, String account) {
    CampaignRef ref = Plans.campaign().build().getRef();
    return Plans.campaign()
        .setRef(CampaignRef.newBuilder(ref).setPlatform(platform).setAccountId(account).build())
        .build();
  }
}
