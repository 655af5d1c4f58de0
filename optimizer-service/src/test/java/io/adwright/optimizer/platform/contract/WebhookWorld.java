package io.adwright.optimizer.platform.contract;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.platform.secret.Secrets;
import io.adwright.optimizer.platform.webhook.WebhookPlatform;
import io.adwright.optimizer.platform.webhook.WebhookSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The webhook before a fake of an ad-ops system. */
public final class WebhookWorld implements World {
  public static final Map<String, String> CREDENTIALS =
      Map.of("ADWRIGHT_PLATFORM_OPS_HMAC_KEY", "hmac-secret");

  public final AdOpsFake fake = new AdOpsFake();
  public final FakeServer server = new FakeServer(fake);
  private final AdPlatform platform = platform(Duration.ofSeconds(20));
  private final AdPlatform impatient = platform(Duration.ofMillis(800));

  public AdPlatform platform(Duration timeout) {
    return platform(new Secrets("ops", Optional.empty(), CREDENTIALS::get), timeout);
  }

  public AdPlatform platform(Secrets secrets, Duration timeout) {
    return new WebhookPlatform(
        new WebhookSettings("ops", server.uri(), "key-1", timeout, timeout),
        secrets,
        null,
        Clock.systemUTC());
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

  @Override
  public void close() {
    platform.close();
    impatient.close();
    server.close();
  }
}
