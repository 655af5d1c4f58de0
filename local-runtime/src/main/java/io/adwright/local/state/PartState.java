package io.adwright.local.state;

import org.jspecify.annotations.Nullable;

/**
 * A part as the supervisor last saw it.
 *
 * @param name its name in the table of parts
 * @param phase where it is in its life
 * @param process the running process; null where there is none
 * @param port where it listens on loopback
 * @param url how to reach it
 * @param log its log file
 * @param restarts how often it died and was started again
 * @param startedAtMillis when its process was started, milliseconds since 1970; 0 before
 * @param readyAtMillis when it was ready, milliseconds since 1970; 0 before
 * @param note what a person should know about the phase; empty for nothing
 */
public record PartState(
    String name,
    Phase phase,
    @Nullable ProcessIdentity process,
    int port,
    String url,
    String log,
    int restarts,
    long startedAtMillis,
    long readyAtMillis,
    String note) {

  public static PartState waiting(String name, int port, String url, String log) {
    return new PartState(name, Phase.WAITING, null, port, url, log, 0, 0, 0, "");
  }

  public PartState starting(ProcessIdentity started, long nowMillis) {
    return new PartState(name, Phase.STARTING, started, port, url, log, restarts, nowMillis, 0, "");
  }

  public PartState ready(long nowMillis) {
    return new PartState(
        name, Phase.READY, process, port, url, log, restarts, startedAtMillis, nowMillis, "");
  }

  public PartState restarting(String why) {
    return new PartState(name, Phase.RESTARTING, null, port, url, log, restarts + 1, 0, 0, why);
  }

  /** Another port, because somebody else took the first one in the meantime. */
  public PartState movedTo(int newPort, String newUrl) {
    return new PartState(name, Phase.WAITING, null, newPort, newUrl, log, restarts, 0, 0, note);
  }

  public PartState failed(String why) {
    return new PartState(
        name, Phase.FAILED, null, port, url, log, restarts, startedAtMillis, 0, why);
  }

  public PartState stopping() {
    return new PartState(
        name, Phase.STOPPING, process, port, url, log, restarts, startedAtMillis, 0, "");
  }

  public PartState stopped() {
    return new PartState(name, Phase.STOPPED, null, port, url, log, restarts, 0, 0, note);
  }

  /** Whether its process is there at this moment, whatever the supervisor last wrote. */
  public boolean isAlive() {
    return process != null && process.isAlive();
  }

  /** Whether it was ready when the supervisor last saw it, and its process is there. */
  public boolean isRunning() {
    return phase.isUp() && isAlive();
  }
}
