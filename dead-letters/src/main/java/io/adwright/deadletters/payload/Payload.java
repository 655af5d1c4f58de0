package io.adwright.deadletters.payload;

import com.fasterxml.jackson.databind.JsonNode;

/** What a letter's value says. */
public sealed interface Payload {

  /** There is no value. */
  record None() implements Payload {}

  /**
   * An event that the registry knows.
   *
   * @param type full name of its schema
   * @param event its content
   */
  record Event(String type, JsonNode event) implements Payload {}

  /**
   * Text that is no event.
   *
   * @param why it is not read as an event
   */
  record Text(String text, String why) implements Payload {}

  /**
   * Bytes that are no text.
   *
   * @param hex their hexadecimal digits, two a byte
   * @param why they are not read as an event
   */
  record Bytes(String hex, String why) implements Payload {}
}
