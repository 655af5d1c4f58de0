package io.adwright.optimizer.platform.contract;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.platform.secret.Secrets;
import io.adwright.optimizer.platform.webhook.WebhookPlatform;
import io.adwright.optimizer.platform.webhook.WebhookSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** The webhook before a fake of an ad-ops system. */
public final class WebhookWorld extends FakedWorld<AdOpsFake> {
  public static final Map<String, String> CREDENTIALS =
      Map.of("ADWRIGHT_PLATFORM_OPS_HMAC_KEY", "hmac-secret");

  private static final Secrets SECRETS = new Secrets("ops", Optional.empty(), CREDENTIALS::get);

  public WebhookWorld() {
    super(new AdOpsFake(), WebhookWorld::adapter);
  }

  private static AdPlatform adapter(URI uri, Duration timeout) {
    return new WebhookPlatform(
        new WebhookSettings("ops", uri, "key-1", timeout, timeout),
        SECRETS,
        null,
        Clock.systemUTC());
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
    fake.setBudget(micros, "Jane");
  }

  @Override
  public void remove() {
    fake.status = "ENDED";
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
    return fake.status.equals("ACTIVE");
  }
}
