package io.adwright.llm.stub;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a chat with the model said.
 *
 * @param instructions the system's message
 * @param message the user's message
 * @param data the one JSON object between the two delimiters
 */
public record Asked(String instructions, String message, JsonNode data) {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Tokens of chat templates, angle brackets, fences, and characters that nobody sees. */
  private static final Pattern SPECIAL =
      Pattern.compile(
          "<[|｜]|[|｜]>|</?s>|\\[/?INST]|<</?SYS>>|<start_of|<end_of|</?think>|</?tool|[<>]|```"
              + "|[\\p{Cf}\\p{Co}\\p{Cn}\\p{Cs}\\u3164\\u115f\\u1160\\uffa0\\ufe0f]"
              + "|[\\p{Cc}&&[^\\n]]");

  /**
   * Reads the body of a chat.
   *
   * @throws IllegalArgumentException if its data does not stand alone between two equal lines
   */
  public static Asked in(JsonNode chat) {
    String message = content(chat, 1);
    List<String> lines = message.lines().toList();
    boolean framed =
        lines.size() == 5
            && lines.get(1).startsWith("DATA-")
            && lines.get(1).equals(lines.get(3))
            && !lines.get(2).contains(lines.get(1));
    if (!framed) {
      throw new IllegalArgumentException("the data is not framed: " + message);
    }
    try {
      return new Asked(content(chat, 0), message, JSON.readTree(lines.get(2)));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("the data is not JSON: " + message, e);
    }
  }

  /** Returns whether nothing in the message could be taken for more than text. */
  public boolean isHarmless() {
    return !SPECIAL.matcher(message).find();
  }

  private static String content(JsonNode chat, int message) {
    return chat.path("messages").path(message).path("content").asText();
  }
}
