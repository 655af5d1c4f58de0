package io.adwright.kit.log;

import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.MDC;

/**
 * The fixed keys that say who and where, on every line that is logged inside of them.
 *
 * <p>Use with try: {@code try (var keys = LogKeys.enter().with(LogKeys.AGENT, "analyst")) ...}
 */
public final class LogKeys implements AutoCloseable {
  /** The run. */
  public static final String CORRELATION_ID = "correlationId";

  /** {@code tenant/platform/account/campaign}. */
  public static final String CAMPAIGN = "campaign";

  /** The agent whose step it is. */
  public static final String AGENT = "agent";

  /** The topic that was read from. */
  public static final String TOPIC = "topic";

  /** What is done to an ad platform. */
  public static final String ACTION_ID = "actionId";

  private final List<String> keys = new ArrayList<>(4);

  private LogKeys() {}

  /** Begins a scope without keys. */
  public static LogKeys enter() {
    return new LogKeys();
  }

  /** Adds a key until the scope ends. */
  public LogKeys with(String key, String value) {
    MDC.put(key, value);
    keys.add(key);
    return this;
  }

  @Override
  public void close() {
    keys.forEach(MDC::remove);
  }
}
