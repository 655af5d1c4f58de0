package io.adwright.gateway.policies;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.VerdictKind;
import io.adwright.gateway.trace.Trace;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a policy would have done: counts of everything, and the newest of what changes. */
public final class WhatIfResult {
  private static final int MOST_SHOWN = 200;

  private final Instant since;
  private final Instant until;
  private final Map<Change, Integer> counts = new TreeMap<>();
  private final List<Changed> changes = new ArrayList<>();
  private int runs;
  private int decisions;
  private int changed;
  private boolean complete = true;

  WhatIfResult(Instant since, Instant until) {
    this.since = since;
    this.until = until;
  }

  /** From one verdict to another, or to itself. */
  public record Change(VerdictKind before, VerdictKind after) implements Comparable<Change> {
    @Override
    public int compareTo(Change other) {
      int first = before.compareTo(other.before);
      return first != 0 ? first : after.compareTo(other.after);
    }
  }

  /**
   * A decision that would have been another.
   *
   * @param name what people call the campaign; null if it is not known
   * @param headline what was decided about, for people
   * @param smaller whether less would have been left of the amount
   * @param because what makes the difference
   * @param unsure whether rules that were not asked then might have said more
   */
  public record Changed(
      String correlationId,
      String proposalId,
      CampaignRef campaign,
      @Nullable String name,
      Instant decidedAt,
      String headline,
      Change change,
      boolean smaller,
      List<String> because,
      boolean unsure) {
    public Changed {
      because = List.copyOf(because);
    }
  }

  void addRuns(int more) {
    runs += more;
  }

  void add(Trace trace, TrialAnswer.Judged judged) {
    TrialAnswer.Tried tried = judged.tried();
    var change = new Change(tried.before(), tried.after());
    decisions++;
    counts.merge(change, 1, Integer::sum);
    if (!judged.changes()) {
      return;
    }
    changed++;
    if (changes.size() < MOST_SHOWN) {
      changes.add(
          new Changed(
              trace.correlationId(),
              tried.proposalId(),
              trace.campaign(),
              trace.profile().map(CampaignProfile::getName).orElse(null),
              trace
                  .execution()
                  .map(made -> made.getContext().getOccurredAt())
                  .orElseGet(trace::startedAt),
              headline(trace, tried.proposalId()),
              change,
              tried.smaller(),
              tried.because(),
              tried.unsure()));
    }
  }

  WhatIfResult cutShort() {
    complete = false;
    return this;
  }

  /** From when on runs were looked at. */
  public Instant since() {
    return since;
  }

  /** Until when. */
  public Instant until() {
    return until;
  }

  /** How many runs were looked at. */
  public int runs() {
    return runs;
  }

  /** How many of their decisions policies have a say in. */
  public int decisions() {
    return decisions;
  }

  /** How many of those would have been others. */
  public int changed() {
    return changed;
  }

  /** Whether all of that time was looked at; the newest were, if not. */
  public boolean isComplete() {
    return complete;
  }

  /** How many decisions went from one verdict to another, or stayed. */
  public Map<Change, Integer> counts() {
    return Collections.unmodifiableMap(counts);
  }

  /** The newest decisions that would have been others. */
  public List<Changed> changes() {
    return Collections.unmodifiableList(changes);
  }

  private static String headline(Trace trace, String proposalId) {
    return trace.execution().stream()
        .flatMap(made -> made.getDecisions().stream())
        .filter(decision -> decision.getProposalId().equals(proposalId))
        .map(Decision::getHeadline)
        .findFirst()
        .orElse("");
  }
}
