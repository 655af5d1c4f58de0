package io.adwright.simulator.platform;

import io.adwright.simulator.platform.Sessions.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A platform whose journal is a list. */
public final class Recorder {
  private static final Instant START = Instant.parse("2026-11-22T12:00:00.123456Z");

  private final List<JournalEntry> journal = new ArrayList<>();
  private final Platform platform = new Platform(sequence -> journal.get((int) sequence - 1));

  /** Asks one thing after the other. */
  public Recorder all(List<Step> session) {
    session.forEach(this::ask);
    return this;
  }

  /** Asks the next thing of a session. */
  public JournalEntry ask(Step step) {
    return ask(step.apply(platform));
  }

  /** Asks for {@code request}, a second after the one before. */
  public JournalEntry ask(Request request) {
    JournalEntry entry = platform.decide(request, START.plusSeconds(journal.size()));
    platform.accept(entry);
    journal.add(entry);
    return entry;
  }

  /** The platform that was asked. */
  public Platform platform() {
    return platform;
  }

  /** All that was asked. */
  public List<JournalEntry> journal() {
    return journal;
  }
}
