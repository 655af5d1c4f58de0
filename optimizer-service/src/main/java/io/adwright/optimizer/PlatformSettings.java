package io.adwright.optimizer;

import io.adwright.contracts.event.Platform;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One platform that campaigns run on. Credentials never stand here: see {@link
 * #credentialsDirectory}.
 */
public interface PlatformSettings {

  /** What the platform is spoken to with. */
  Adapter adapter();

  /** The campaigns that it is in charge of: those of this platform. */
  Platform platform();

  /** The campaigns that it is in charge of: those of these tenants; all, if none is named. */
  Optional<Set<String>> tenants();

  /** The campaigns that it is in charge of: those of these accounts; all, if none is named. */
  Optional<Set<String>> accounts();

  /**
   * Base address, without a slash at the end. Needed for a webhook; Google Ads and Meta have {@code
   * https://googleads.googleapis.com} and {@code https://graph.facebook.com}.
   */
  Optional<URI> url();

  /** Google Ads: where a refresh token is exchanged. */
  @WithDefault("https://oauth2.googleapis.com/token")
  URI tokenUrl();

  /** Google Ads and Meta: version of the API; {@code v26} and {@code v25.0} if not set. */
  Optional<String> apiVersion();

  /** Webhook: tells the receiver which key signed. */
  @WithDefault("adwright")
  String keyId();

  /**
   * Directory with a file per credential, as Kubernetes mounts a secret; read anew for each use.
   * What is not there is looked for in the environment: {@code ADWRIGHT_PLATFORM_<NAME>_<FILE>} in
   * capitals.
   */
  Optional<Path> credentialsDirectory();

  /** Limit of the time until there is a connection. */
  @WithDefault("2S")
  Duration connectTimeout();

  /** Limit of every attempt until its last byte. */
  @WithDefault("10S")
  Duration timeout();

  /** How often one budget is changed within an hour, at least once; for Meta 4 if not set. */
  OptionalInt changesPerHour();

  /**
   * Whether anything is changed here at all. Until it is set, the platform is read, proposals are
   * judged and written down, and nothing is sent, whatever else is decided. Without meaning for the
   * simulator.
   */
  @WithDefault("false")
  boolean mayChange();

  /** Google Ads: changes budgets that several campaigns draw on, and so all of them at once. */
  @WithDefault("false")
  boolean allowSharedBudgets();

  /** What a platform is spoken to with. */
  enum Adapter {
    /** The bundled simulator. */
    SIMULATOR,
    /** Signed requests to a system of your own. */
    WEBHOOK,
    /** Google Ads API over REST. */
    GOOGLE_ADS,
    /** Meta Marketing API. */
    META
  }
}
