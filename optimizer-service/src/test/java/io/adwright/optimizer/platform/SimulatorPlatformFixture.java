package io.adwright.optimizer.platform;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Plans;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;

/** A stub of the simulator, and the adapter before it. */
abstract class SimulatorPlatformFixture {
  /** Long enough for a busy machine. */
  static final Duration PATIENT = Duration.ofSeconds(20);

  static final String CAMPAIGN_PATH = "/api/v1/accounts/acme~GOOGLE_ADS~123-456-7890/campaigns/42";
  static final CampaignProfile CAMPAIGN = Plans.campaign().build();
  static final CampaignState STATE =
      new CampaignState(usd(50).currency(), usd(50), DeliveryStatus.ACTIVE, "r17");
  static final Action RAISE = new SetDailyBudget(usd(50), usd(60));

  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-03-01T12:00:00.123456789Z"), ZoneOffset.UTC);

  final StubServer stub = new StubServer();
  final SimulatorPlatform platform = platform(PATIENT, false);

  @AfterEach
  void close() {
    platform.close();
    stub.close();
  }

  SimulatorPlatform platform(Duration timeout, boolean adopt) {
    return new SimulatorPlatform(stub.uri(), timeout, adopt, NOON);
  }

  /** The receipt that {@link SimulatorJson#RECEIPT} is. */
  static Receipt raised() {
    return Receipt.newBuilder()
        .setPlatformRequestId("req-18")
        .setBeforeMicros(50_000_000L)
        .setAfterMicros(60_000_000L)
        .setBeforeStatus("ACTIVE")
        .setAfterStatus("ACTIVE")
        .setRevision("r18")
        .setAnsweredAt(Instant.parse("2026-03-01T08:00:01.123456Z"))
        .build();
  }

  static String whyUnavailable(Answer<?> answer) {
    return answer instanceof Answer.Unavailable<?>(String why) ? why : "it is " + answer;
  }

  static Money usd(long units) {
    return Money.ofMicros(units * Money.MICROS_PER_UNIT, "USD");
  }
}
