package io.adwright.eval.stack;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the running stack is found.
 *
 * @param bootstrapServers the broker, {@code host:port}
 * @param registryUrl the schema registry's API
 * @param autoRegister whether a schema that the registry does not know is registered
 * @param gateway the gateway, without a path
 * @param statusFile what {@code ./adwright status --json} prints
 */
public record StackAddress(
    String bootstrapServers,
    String registryUrl,
    boolean autoRegister,
    URI gateway,
    Path statusFile) {

  /**
   * Reads the variables that {@code ./adwright bench} sets.
   *
   * @throws StackException if one is missing; names it
   */
  public static StackAddress of(Map<String, String> environment) {
    return new StackAddress(
        required(environment, "KAFKA_BOOTSTRAP_SERVERS"),
        required(environment, "ADWRIGHT_REGISTRY_URL"),
        Boolean.parseBoolean(environment.get("ADWRIGHT_REGISTRY_AUTO_REGISTER")),
        URI.create(required(environment, "ADWRIGHT_GATEWAY_URL")),
        Path.of(required(environment, "ADWRIGHT_STATUS_JSON")));
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new StackException(
          name + " is not set. Start the benchmark with ./adwright bench, which sets it.", null);
    }
    return value;
  }
}
