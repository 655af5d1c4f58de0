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
import java.util.Map;
import java.util.Optional;

/** The adapter for Google Ads before a fake of Google Ads. */
public final class GoogleWorld extends FakedWorld<GoogleFake> {
  public static final Map<String, String> CREDENTIALS =
      Map.of(
          "ADWRIGHT_PLATFORM_GOOGLE_CLIENT_ID", "client-id-1",
          "ADWRIGHT_PLATFORM_GOOGLE_CLIENT_SECRET", "client-secret-1",
          "ADWRIGHT_PLATFORM_GOOGLE_REFRESH_TOKEN", "refresh-secret",
          "ADWRIGHT_PLATFORM_GOOGLE_DEVELOPER_TOKEN", "dev-secret",
          "ADWRIGHT_PLATFORM_GOOGLE_LOGIN_CUSTOMER_ID", "111-222-3333");

  private static final Secrets SECRETS = new Secrets("google", Optional.empty(), CREDENTIALS::get);

  public GoogleWorld() {
    super(new GoogleFake(), (uri, timeout) -> adapter(uri, SECRETS, timeout, false));
  }

  public AdPlatform platform(Duration timeout, boolean sharedBudgets) {
    return platform(SECRETS, timeout, sharedBudgets);
  }

  public AdPlatform platform(Secrets secrets, Duration timeout, boolean sharedBudgets) {
    return adapter(server.uri(), secrets, timeout, sharedBudgets);
  }

  private static AdPlatform adapter(
      URI uri, Secrets secrets, Duration timeout, boolean sharedBudgets) {
    var settings =
        new GoogleSettings("google", uri, URI.create(uri + "/token"), "v26", timeout, timeout);
    Clock clock = Clock.systemUTC();
    return new CheckedPlatform(
        new GoogleAdsApi(settings, secrets, null, clock), new ChangeChecks(sharedBudgets), clock);
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
}
