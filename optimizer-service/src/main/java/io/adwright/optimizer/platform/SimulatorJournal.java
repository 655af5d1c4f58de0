package io.adwright.optimizer.platform;

import io.adwright.contracts.event.CampaignRef;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.Changes;
import io.adwright.optimizer.gate.Changes.Change;
import io.adwright.optimizer.gate.Changes.What;
import io.adwright.optimizer.platform.http.Reply;
import io.adwright.optimizer.platform.http.Visible;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Finds a campaign's changes in the simulator's journal. The journal is asked for by number, not by
 * time; as its times rise with its numbers, the first line to read is found by halving.
 */
final class SimulatorJournal {
  private static final int PAGE = 1_000;
  private static final int MAX_PAGES = 20;

  private final SimulatorHttp http;

  SimulatorJournal(SimulatorHttp http) {
    this.http = http;
  }

  /** Returns the changes of the campaign since {@code since}, at most those of 20,000 lines. */
  Answer<Changes> changesSince(CampaignRef ref, Instant since) {
    try {
      return new Answer.Found<>(read(ref, since, linesBefore(since)));
    } catch (Unreadable e) {
      return new Answer.Unavailable<>(e.why);
    }
  }

  private Changes read(CampaignRef ref, Instant since, long before) throws Unreadable {
    List<Change> changes = new ArrayList<>();
    long after = before;
    for (int page = 0; page < MAX_PAGES; page++) {
      Wire.Line[] lines = lines(after, PAGE);
      if (lines.length == 0) {
        return new Changes(changes, true);
      }
      for (Wire.Line line : lines) {
        after = line.sequence();
        if (isChangeOf(ref, line) && !at(line).isBefore(since)) {
          add(changes, line);
        }
      }
    }
    return new Changes(changes, false);
  }

  /** Returns how many lines are older than {@code since}. */
  private long linesBefore(Instant since) throws Unreadable {
    long older = 0;
    long step = 1;
    while (isOlder(older + step, since)) {
      older += step;
      step *= 2;
    }
    for (; step > 0; step /= 2) {
      if (isOlder(older + step, since)) {
        older += step;
      }
    }
    return older;
  }

  private boolean isOlder(long sequence, Instant since) throws Unreadable {
    Wire.Line[] line = lines(sequence - 1, 1);
    return line.length > 0 && at(line[0]).isBefore(since);
  }

  private Wire.Line[] lines(long after, int limit) throws Unreadable {
    return switch (http.get("/api/v1/journal?after=" + after + "&limit=" + limit)) {
      case Reply.Silent(String why) -> throw new Unreadable(why);
      case Reply.Answered answered ->
          Wire.read(answered.body(), Wire.Line[].class)
              .filter(_ -> answered.isSuccess())
              .orElseThrow(
                  () ->
                      new Unreadable(
                          "the simulator answered %d to a question for its journal"
                              .formatted(answered.status())));
    };
  }

  private static boolean isChangeOf(CampaignRef ref, Wire.Line line) {
    return line.accountId().equals(SimulatorPaths.accountId(ref))
        && line.campaignId().equals(SimulatorPaths.campaignId(ref))
        && (line.outcome().equals("APPLIED") || line.outcome().equals("CREATED"));
  }

  private static void add(List<Change> changes, Wire.Line line) throws Unreadable {
    Wire.State before = line.before();
    Wire.State after = line.after();
    if (before == null || after == null) {
      return;
    }
    String by = line.idempotencyKey() == null ? "a direct edit" : "an action";
    if (!Objects.equals(before.dailyBudgetMicros(), after.dailyBudgetMicros())) {
      changes.add(
          new Change(
              at(line),
              What.DAILY_BUDGET,
              text(before.dailyBudgetMicros()),
              text(after.dailyBudgetMicros()),
              by,
              line.idempotencyKey()));
    }
    if (!before.status().equals(after.status())) {
      changes.add(
          new Change(
              at(line),
              What.STATUS,
              SimulatorAnswers.status(before.status()).name(),
              SimulatorAnswers.status(after.status()).name(),
              by,
              line.idempotencyKey()));
    }
  }

  private static @Nullable String text(@Nullable Long micros) {
    return micros == null ? null : micros.toString();
  }

  private static Instant at(Wire.Line line) throws Unreadable {
    try {
      return Instant.parse(line.at());
    } catch (DateTimeException e) {
      throw new Unreadable(
          "line %d of the simulator's journal is of %s, which is no time"
              .formatted(line.sequence(), Visible.text(line.at())));
    }
  }

  /** The journal cannot be read. */
  private static final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;
    private final String why;

    Unreadable(String why) {
      super(why);
      this.why = why;
    }
  }
}
