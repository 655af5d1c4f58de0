package io.adwright.eval.chaos;

import io.adwright.eval.stack.StackAddress;
import io.adwright.eval.stack.StackException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * Where the parts of the stack are found that chaos needs.
 *
 * @param common what every evaluation needs
 * @param platform the ad platform
 * @param databaseUrl JDBC URL of the optimizer's database
 * @param databaseUser its user, without password
 * @param state file that the supervisor writes
 */
record ChaosAddress(
    StackAddress common, URI platform, String databaseUrl, String databaseUser, Path state) {

  /**
   * Reads the variables that {@code ./adwright chaos} sets.
   *
   * @throws StackException if one is missing; names it
   */
  static ChaosAddress of(Map<String, String> environment) {
    return new ChaosAddress(
        StackAddress.of(environment),
        URI.create(required(environment, "ADWRIGHT_SIMULATOR_URL")),
        required(environment, "ADWRIGHT_DATABASE_URL"),
        required(environment, "ADWRIGHT_DATABASE_USER"),
        Path.of(required(environment, "ADWRIGHT_STATE_JSON")));
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isBlank()) {
      throw new StackException(
          name + " is not set. Start it with ./adwright chaos, which sets it.", null);
    }
    return value;
  }
}
