package io.adwright.optimizer;

import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.platform.ObservedPlatform;
import io.adwright.optimizer.platform.Platforms;
import io.adwright.optimizer.platform.Route;
import io.adwright.optimizer.platform.checked.ChangeChecks;
import io.adwright.optimizer.platform.checked.CheckedPlatform;
import io.adwright.optimizer.platform.google.GoogleAdsApi;
import io.adwright.optimizer.platform.google.GoogleSettings;
import io.adwright.optimizer.platform.meta.MetaApi;
import io.adwright.optimizer.platform.meta.MetaSettings;
import io.adwright.optimizer.platform.secret.Secrets;
import io.adwright.optimizer.platform.webhook.WebhookPlatform;
import io.adwright.optimizer.platform.webhook.WebhookSettings;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the configured platforms. */
final class PlatformFactory {
  private static final URI GOOGLE = URI.create("https://googleads.googleapis.com");
  private static final URI META = URI.create("https://graph.facebook.com");
  private static final int META_CHANGES_PER_HOUR = 4;

  private final AdPlatform simulator;
  private final UnaryOperator<@Nullable String> environment;
  private final Clock clock;

  PlatformFactory(AdPlatform simulator, UnaryOperator<@Nullable String> environment, Clock clock) {
    this.simulator = simulator;
    this.environment = environment;
    this.clock = clock;
  }

  /**
   * Returns all platforms as one.
   *
   * @param simulatorStandsIn whether campaigns without a platform run on the simulator; if not set,
   *     they do where no platform is configured at all
   * @throws IllegalArgumentException if the settings make no sense, naming the platform
   */
  Platforms create(Map<String, PlatformSettings> settings, Optional<Boolean> simulatorStandsIn) {
    List<Route> routes =
        settings.entrySet().stream()
            .map(platform -> route(platform.getKey(), platform.getValue()))
            .toList();
    boolean standsIn = simulatorStandsIn.orElse(settings.isEmpty());
    return new Platforms(routes, standsIn ? Optional.of(simulator) : Optional.empty(), clock);
  }

  private Route route(String name, PlatformSettings settings) {
    return new Route(
        name,
        settings.platform(),
        settings.tenants().orElse(Set.of()),
        settings.accounts().orElse(Set.of()),
        settings.mayChange() || settings.adapter() == PlatformSettings.Adapter.SIMULATOR
            ? adapter(name, settings)
            : new ObservedPlatform(adapter(name, settings), observed(name), clock));
  }

  private static String observed(String name) {
    return ("platform %s is observed only; set adwright.optimizer.platforms.%s.may-change to let it be"
            + " changed")
        .formatted(name, name);
  }

  private AdPlatform adapter(String name, PlatformSettings settings) {
    var secrets = new Secrets(name, settings.credentialsDirectory(), environment);
    var checks = new ChangeChecks(settings.allowSharedBudgets());
    return switch (settings.adapter()) {
      case SIMULATOR -> simulator;
      case WEBHOOK ->
          new WebhookPlatform(
              new WebhookSettings(
                  name,
                  settings.url().orElseThrow(() -> missingUrl(name)),
                  settings.keyId(),
                  settings.connectTimeout(),
                  settings.timeout()),
              secrets,
              changesPerHour(settings),
              clock);
      case GOOGLE_ADS ->
          new CheckedPlatform(
              new GoogleAdsApi(
                  new GoogleSettings(
                      name,
                      settings.url().orElse(GOOGLE),
                      settings.tokenUrl(),
                      settings.apiVersion().orElse("v26"),
                      settings.connectTimeout(),
                      settings.timeout()),
                  secrets,
                  changesPerHour(settings),
                  clock),
              checks,
              clock);
      case META ->
          new CheckedPlatform(
              new MetaApi(
                  new MetaSettings(
                      name,
                      settings.url().orElse(META),
                      settings.apiVersion().orElse("v25.0"),
                      settings.connectTimeout(),
                      settings.timeout()),
                  secrets,
                  settings.changesPerHour().orElse(META_CHANGES_PER_HOUR),
                  clock),
              checks,
              clock);
    };
  }

  private static @Nullable Integer changesPerHour(PlatformSettings settings) {
    return settings.changesPerHour().isPresent() ? settings.changesPerHour().getAsInt() : null;
  }

  private static IllegalArgumentException missingUrl(String name) {
    return new IllegalArgumentException(
        "platform %s is a webhook without a url; set adwright.optimizer.platforms.%s.url"
            .formatted(name, name));
  }
}
