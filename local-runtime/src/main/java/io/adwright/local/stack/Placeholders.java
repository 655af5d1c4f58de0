package io.adwright.local.stack;

import java.nio.file.Path;
import java.util.function.IntSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills what the table of parts leaves open until the start: <code>{port:NAME}</code>, <code>
 * {address:NAME}</code> and <code>{url:NAME}</code> of a part, <code>{data}</code> and <code>{dist}
 * </code> directories, <code>{free}</code> for any free port.
 *
 * @param endpoints where the parts listen
 * @param data the data directory
 * @param dist the launcher's files
 * @param freePort picks a port that nobody listens on, a new one at each call
 */
public record Placeholders(Endpoints endpoints, Path data, Path dist, IntSupplier freePort) {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(?::([a-z0-9-]+))?}");

  /**
   * Returns {@code text} with every place-holder replaced.
   *
   * @throws IllegalArgumentException if {@code text} holds a place-holder that does not exist
   */
  public String fill(String text) {
    return PLACEHOLDER
        .matcher(text)
        .replaceAll(match -> Matcher.quoteReplacement(value(match.group(1), match.group(2))));
  }

  private String value(String kind, String part) {
    return switch (kind) {
      case "port" -> String.valueOf(endpoints.port(part));
      case "address" -> endpoints.address(part);
      case "url" -> endpoints.url(part);
      case "data" -> data.toString();
      case "dist" -> dist.toString();
      case "free" -> String.valueOf(freePort.getAsInt());
      default -> throw new IllegalArgumentException("no place-holder {" + kind + "}");
    };
  }
}
