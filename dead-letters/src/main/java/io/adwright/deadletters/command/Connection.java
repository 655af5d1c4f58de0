package io.adwright.deadletters.command;

import io.adwright.contracts.Topics;
import io.adwright.deadletters.kafka.Broker;
import io.adwright.deadletters.kafka.BrokerAddress;
import io.adwright.deadletters.payload.RegistrySchemas;
import io.adwright.deadletters.payload.Schemas;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where a command finds broker and registry. Shared by all commands. */
final class Connection {
  @Option(
      names = "--bootstrap",
      paramLabel = "HOST:PORT",
      description = "The Kafka broker. Default: the stack that runs here.")
  private @Nullable String bootstrap;

  @Option(
      names = "--registry",
      paramLabel = "URL",
      description =
          "The schema registry's API, as in http://localhost:8095/apis/registry/v3. Default: that of"
              + " the stack that runs here.")
  private @Nullable URI registry;

  @Option(
      names = "--client-config",
      paramLabel = "FILE",
      description = "Properties for Kafka's clients, for TLS and SASL.")
  private @Nullable Path clientConfig;

  BrokerAddress address() throws IOException {
    return BrokerAddress.of(
        given(bootstrap, "KAFKA_BOOTSTRAP_SERVERS")
            .orElseThrow(
                () ->
                    new BadRequest(
                        "nothing is up here; start it with ./adwright up, or name a broker with"
                            + " --bootstrap HOST:PORT")),
        clientConfig);
  }

  Schemas schemas() {
    // A broker that somebody named is not the one whose registry we know.
    Optional<URI> url =
        bootstrap == null || registry != null
            ? Optional.ofNullable(registry)
                .or(() -> given(null, "ADWRIGHT_REGISTRY_URL").map(URI::create))
            : Optional.empty();
    return url.<Schemas>map(RegistrySchemas::new).orElseGet(Schemas::none);
  }

  /**
   * Returns the dead-letter topic that {@code name} means: its own name, that of the topic whose
   * letters it takes, or the short form without prefix and version.
   *
   * @throws BadRequest if the broker has none
   */
  static String topic(Set<String> topics, String name) {
    List<String> letters = Broker.deadLetters(topics);
    return List.of(name, Topics.deadLetters(name), Topics.deadLetters("adwright." + name + ".v1"))
        .stream()
        .filter(letters::contains)
        .findFirst()
        .orElseThrow(
            () ->
                new BadRequest(
                    "no dead-letter topic of \""
                        + name
                        + "\"; there are: "
                        + (letters.isEmpty() ? "none" : String.join(", ", letters))));
  }

  private static Optional<String> given(@Nullable String option, String variable) {
    return Optional.ofNullable(option)
        .or(() -> Optional.ofNullable(System.getenv(variable)))
        .filter(value -> !value.isBlank());
  }
}
