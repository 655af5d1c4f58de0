package io.adwright.optimizer.platform.contract;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Platform;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.platform.checked.ChangeChecks;
import io.adwright.optimizer.platform.checked.CheckedPlatform;
import io.adwright.optimizer.platform.meta.MetaApi;
import io.adwright.optimizer.platform.meta.MetaSettings;
import io.adwright.optimizer.platform.secret.Secrets;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The adapter for Meta before a fake of Meta. */
public final class MetaWorld extends FakedWorld<MetaFake> {
  public static final Map<String, String> CREDENTIALS =
      Map.of(
          "ADWRIGHT_PLATFORM_META_ACCESS_TOKEN", "meta-token",
          "ADWRIGHT_PLATFORM_META_APP_SECRET", "app-secret-1");

  private static final Secrets SECRETS = new Secrets("meta", Optional.empty(), CREDENTIALS::get);

  public MetaWorld() {
    super(new MetaFake(), (uri, timeout) -> adapter(uri, SECRETS, timeout, null));
  }

  public AdPlatform platform(Duration timeout, @Nullable Integer changesPerHour) {
    return platform(SECRETS, timeout, changesPerHour);
  }

  public AdPlatform platform(Secrets secrets, Duration timeout, @Nullable Integer changesPerHour) {
    return adapter(server.uri(), secrets, timeout, changesPerHour);
  }

  private static AdPlatform adapter(
      URI uri, Secrets secrets, Duration timeout, @Nullable Integer changesPerHour) {
    var settings = new MetaSettings("meta", uri, "v25.0", timeout, timeout);
    Clock clock = Clock.systemUTC();
    return new CheckedPlatform(
        new MetaApi(settings, secrets, changesPerHour, clock), new ChangeChecks(false), clock);
  }

  @Override
  public CampaignProfile campaign() {
    return campaign("42");
  }

  @Override
  public CampaignProfile unknown() {
    return campaign("43");
  }

  static CampaignProfile campaign(String id) {
    return Plans.campaign()
        .setRef(
            CampaignRef.newBuilder()
                .setTenantId("acme")
                .setPlatform(Platform.META)
                .setAccountId("act_777")
                .setCampaignId(id)
                .build())
        .build();
  }

  @Override
  public void editBudget(long micros) {
    fake.setBudget(micros / 10_000, "Jane Doe");
  }

  @Override
  public void remove() {
    fake.status = "DELETED";
  }

  @Override
  public int effects() {
    return fake.effects.get();
  }

  @Override
  public long budgetMicros() {
    return fake.budget * 10_000;
  }

  @Override
  public boolean active() {
    return fake.status.equals("ACTIVE");
  }

  void answerChanges(Supplier<ResponseDefinitionBuilder> answer) {
    fake.instead = answer;
  }
}
