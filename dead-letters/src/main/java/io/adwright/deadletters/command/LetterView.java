package io.adwright.deadletters.command;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.adwright.deadletters.letter.DeadLetter;
import io.adwright.deadletters.letter.Mark;
import io.adwright.deadletters.payload.Payload;
import io.adwright.deadletters.payload.PayloadReader;
import java.io.PrintWriter;
import java.util.Optional;
import org.apache.kafka.common.header.Header;

/**
 * One letter, for people and for programs.
 *
 * @param mark says that it was sent again
 * @param payload what its value says
 */
record LetterView(DeadLetter letter, Optional<Mark> mark, Payload payload) {
  private static final int PREVIEW = 400;

  /** Prints the letter; its value shortened unless {@code whole}. */
  void print(PrintWriter out, boolean whole) {
    out.printf("%s%n", letter.place());
    line(out, "set aside", letter.time() + " by " + letter.agent().orElse("nobody said who"));
    line(out, "reason", letter.failure());
    letter.cause().ifPresent(cause -> line(out, "cause", cause));
    line(out, "read from", letter.topic() + origin());
    line(out, "key", key());
    for (Header header : letter.headers()) {
      line(out, "header", header.key() + ": " + text(header));
    }
    mark.ifPresent(sent -> line(out, "replayed", sent.at() + " to " + sent.to()));
    line(out, "value", letter.size() + " bytes, " + kind());
    String content = content(whole);
    boolean cut = !whole && content.length() > PREVIEW;
    (cut ? content.substring(0, PREVIEW) : content)
        .lines()
        .forEach(text -> out.printf("    %s%n", text));
    if (cut) {
      out.printf("    … (--full shows all)%n");
    }
  }

  ObjectNode json() {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    node.put("topic", letter.place().topic());
    node.put("partition", letter.place().partition());
    node.put("offset", letter.place().offset());
    node.put("reason", letter.reason());
    node.put("exception", letter.exception().orElse(null));
    node.put("cause", letter.cause().orElse(null));
    node.put("agent", letter.agent().orElse(null));
    node.put("time", letter.time().toString());
    ObjectNode original = node.putObject("original");
    original.put("topic", letter.topic());
    if (letter.partition().isPresent()) {
      original.put("partition", letter.partition().getAsInt());
    }
    letter.offset().ifPresent(offset -> original.put("offset", offset));
    node.put("key", letter.key() == null ? null : key());
    ObjectNode headers = node.putObject("headers");
    letter.headers().forEach(header -> headers.put(header.key(), text(header)));
    node.put("size", letter.size());
    payload(node.putObject("payload"));
    node.putNull("replayed");
    mark.ifPresent(
        sent -> node.putObject("replayed").put("at", sent.at().toString()).put("to", sent.to()));
    return node;
  }

  private void payload(ObjectNode node) {
    switch (payload) {
      case Payload.None() -> node.put("as", "nothing");
      case Payload.Event event ->
          node.put("as", "event").put("type", event.type()).set("value", event.event());
      case Payload.Text text ->
          node.put("as", "text").put("why", text.why()).put("value", text.text());
      case Payload.Bytes bytes ->
          node.put("as", "hex").put("why", bytes.why()).put("value", bytes.hex());
    }
  }

  private String kind() {
    return switch (payload) {
      case Payload.None() -> "nothing";
      case Payload.Event event -> event.type();
      case Payload.Text text -> "as text: " + text.why();
      case Payload.Bytes bytes -> "in hexadecimal: " + bytes.why();
    };
  }

  private String content(boolean whole) {
    return switch (payload) {
      case Payload.None() -> "";
      case Payload.Event event -> whole ? event.event().toPrettyString() : event.event().toString();
      case Payload.Text text -> text.text();
      case Payload.Bytes bytes -> bytes.hex();
    };
  }

  private String origin() {
    return (letter.partition().isPresent() ? "/" + letter.partition().getAsInt() : "")
        + letter.offset().map(offset -> "@" + offset).orElse("");
  }

  private String key() {
    byte[] key = letter.key();
    return key == null ? "none" : PayloadReader.printable(key);
  }

  private static String text(Header header) {
    return header.value() == null ? "" : PayloadReader.printable(header.value());
  }

  private static void line(PrintWriter out, String name, String text) {
    out.printf("  %-10s %s%n", name, text);
  }
}
