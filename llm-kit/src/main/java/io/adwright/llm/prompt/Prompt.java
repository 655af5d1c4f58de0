package io.adwright.llm.prompt;

import io.adwright.contracts.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Instructions of one agent, from the file {@code prompts/<agent>-<n>.txt} of its resources.
 *
 * <p>The file is taken word for word: nothing is ever filled in. Data goes into a message of its
 * own.
 */
public final class Prompt {
  /** Tokens that instructions may have, by the estimate of {@link PromptSize}. */
  public static final int MOST_TOKENS = 600;

  private static final Pattern NAME = Pattern.compile("[a-z]{1,20}-[0-9]{1,4}");
  private static final int HASH_DIGITS = 8;

  private final String name;
  private final String instructions;

  private Prompt(String name, String instructions) {
    this.name = name;
    this.instructions = instructions;
  }

  /**
   * Reads the file of {@code name}.
   *
   * @param name agent and number, for example {@code analyst-1}
   * @throws IllegalArgumentException if there is no such file, or it is too long
   */
  public static Prompt load(String name) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "prompt " + name + " is not named <agent>-<number>, for example analyst-1");
    }
    var prompt = new Prompt(name, read("prompts/" + name + ".txt"));
    int tokens = PromptSize.tokens(prompt.instructions);
    if (tokens > MOST_TOKENS) {
      throw new IllegalArgumentException(
          "prompt "
              + name
              + " has about "
              + tokens
              + " tokens, limit "
              + MOST_TOKENS
              + ": shorten it");
    }
    return prompt;
  }

  /** Returns what the model shall do. */
  public String instructions() {
    return instructions;
  }

  /**
   * Returns the name and a hash of all that the model is told besides the data, for example {@code
   * analyst-1.3f9a0c12}: an edit shows even where the number was forgotten.
   *
   * @param shape of the answer, in any notation
   */
  public String version(String shape) {
    String hash =
        ContentHash.of("prompt")
            .and(instructions)
            .and(DataBlock.FRAME)
            .and(DataBlock.OBJECTION)
            .and(DataBlock.CLOSING)
            .and(shape)
            .id();
    return name + '.' + hash.substring(0, HASH_DIGITS);
  }

  /**
   * Returns the message that goes with the instructions.
   *
   * @param objection why the previous answer was refused; empty at the first attempt
   * @throws IllegalArgumentException when the data is too large even with all texts left out
   */
  public static String message(PromptData data, Delimiters delimiters, Optional<String> objection) {
    return DataBlock.message(data, delimiters, objection);
  }

  private static String read(String path) {
    try (InputStream in =
        Thread.currentThread().getContextClassLoader().getResourceAsStream(path)) {
      if (in == null) {
        throw new IllegalArgumentException(path + " is not there: add it to the resources");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
