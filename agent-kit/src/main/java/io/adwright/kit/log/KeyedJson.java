package io.adwright.kit.log;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.Map;
import org.jboss.logmanager.ExtFormatter;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Lifts the keys of {@link LogKeys} to the top of a line of JSON, where those who collect logs look
 * for them; otherwise the line is what {@code delegate} makes of it.
 */
final class KeyedJson extends ExtFormatter {
  private final ExtFormatter delegate;

  KeyedJson(ExtFormatter delegate) {
    this.delegate = delegate;
  }

  @Override
  public String format(ExtLogRecord entry) {
    String line = delegate.format(entry);
    Map<String, String> keys = entry.getMdcCopy();
    if (keys.isEmpty() || !line.startsWith("{\"")) {
      return line;
    }
    var lifted = new StringBuilder(line.length() + 200).append('{');
    keys.forEach((key, value) -> quoted(quoted(lifted, key).append(':'), value).append(','));
    return lifted.append(line, 1, line.length()).toString();
  }

  @Override
  public boolean isCallerCalculationRequired() {
    return delegate.isCallerCalculationRequired();
  }

  private static StringBuilder quoted(StringBuilder to, String text) {
    to.append('"');
    JsonStringEncoder.getInstance().quoteAsString(text, to);
    return to.append('"');
  }
}
