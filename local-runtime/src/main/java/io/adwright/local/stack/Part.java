package io.adwright.local.stack;

import java.util.List;
import java.util.Map;

/**
 * One process of the stack, as the {@link PartsTable} declares it.
 *
 * <p>Texts in {@code environment} and in the program's arguments may hold the place-holders of
 * {@link Placeholders}.
 *
 * @param name how people and files call it, for example {@code gateway}
 * @param program what runs
 * @param port the port it listens on when nobody else does
 * @param heap the largest heap in the notation of {@code -Xmx}, for example {@code 96m}; what has
 *     no JVM is told its memory by its parameters
 * @param needs names of the parts that must be ready before this one starts
 * @param readiness how one sees that it is ready
 * @param environment environment variables for it, beyond the launcher's own
 */
public record Part(
    String name,
    Program program,
    int port,
    String heap,
    List<String> needs,
    Readiness readiness,
    Map<String, String> environment) {

  public Part {
    if (!heap.matches("[1-9][0-9]*m")) {
      throw new IllegalArgumentException("heap of " + name + " is \"" + heap + "\", not like 96m");
    }
    needs = List.copyOf(needs);
    environment = Map.copyOf(environment);
  }
}
