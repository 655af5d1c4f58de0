package io.adwright.optimizer.platform.contract;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.platform.checked.ChangeChecks;
import io.adwright.optimizer.platform.checked.CheckedPlatform;
import io.adwright.optimizer.platform.google.GoogleAdsApi;
import io.adwright.optimizer.platform.google.GoogleSettings;
import io.adwright.optimizer.platform.secret.Secrets;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The adapter for Google Ads before a fake of Google Ads. */
public final class GoogleWorld implements World {
  public static final Map<String, String> CREDENTIALS =
      Map.of(
          "ADWRIGHT_PLATFORM_GOOGLE_CLIENT_ID", "client-id-1",
          "ADWRIGHT_PLATFORM_GOOGLE_CLIENT_SECRET", "client-secret-1",
          "ADWRIGHT_PLATFORM_GOOGLE_REFRESH_TOKEN", "refresh-secret",
          "ADWRIGHT_PLATFORM_GOOGLE_DEVELOPER_TOKEN", "dev-secret",
          "ADWRIGHT_PLATFORM_GOOGLE_LOGIN_CUSTOMER_ID", "111-222-3333");

  public final GoogleFake fake = new GoogleFake();
  public final FakeServer server = new FakeServer(fake);
  private final AdPlatform platform = platform(Duration.ofSeconds(20), false);
  private final AdPlatform impatient = platform(Duration.ofMillis(800), false);

  public AdPlatform platform(Duration timeout, boolean sharedBudgets) {
    return platform(
        new Secrets("google", Optional.empty(), CREDENTIALS::get), timeout, sharedBudgets);
  }

  public AdPlatform platform(Secrets secrets, Duration timeout, boolean sharedBudgets) {
    var settings =
        new GoogleSettings(
            "google", server.uri(), URI.create(server.uri() + "/token"), "v26", timeout, timeout);
    Clock clock = Clock.systemUTC();
    return new CheckedPlatform(
        new GoogleAdsApi(settings, secrets, null, clock), new ChangeChecks(sharedBudgets), clock);
  }

  @Override
  public AdPlatform platform() {
    return platform;
  }

  @Override
  public AdPlatform impatient() {
    return impatient;
  }

  @Override
  public CampaignProfile campaign() {
    return Plans.campaign().build();
  }

  @Override
  public CampaignProfile unknown() {
    return Plans.campaign()
        .setRef(CampaignRef.newBuilder(campaign().getRef()).setCampaignId("43").build())
        .build();
  }

  @Override
  public Set<Trouble> troubles() {
    return EnumSet.allOf(Trouble.class);
  }

  @Override
  public void troubleChanges(Trouble trouble) {
    server.troubleChanges(trouble);
  }

  @Override
  public void troubleReads(Trouble trouble) {
    server.troubleReads(trouble);
  }

  @Override
  public void calm() {
    server.calm();
  }

  @Override
  public void editBudget(long micros) {
    fake.setBudget(micros, "jane@example.com");
  }

  @Override
  public void remove() {
    fake.status = "REMOVED";
  }

  @Override
  public int effects() {
    return fake.effects.get();
  }

  @Override
  public long budgetMicros() {
    return fake.budget;
  }

  @Override
  public boolean active() {
    return fake.status.equals("ENABLED");
  }

  @Override
  public void close() {
    platform.close();
    impatient.close();
    server.close();
  }
}
