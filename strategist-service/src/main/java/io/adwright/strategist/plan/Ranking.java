package io.adwright.strategist.plan;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.Observe;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.Finding;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Puts candidates in order: the same input gives the same order, on every machine. */
final class Ranking {
  private final Situation situation;
  private final LearningWeight learnings;

  Ranking(Situation situation, LearningWeight learnings) {
    this.situation = situation;
    this.learnings = learnings;
  }

  /** Returns one to three candidates with different actions, best first. */
  List<Candidate> best() {
    Map<Action, Candidate> byAction = new LinkedHashMap<>();
    for (Finding finding : situation.diagnosis().getFindings()) {
      Playbook.answerTo(finding.getCode())
          .propose(finding, situation)
          .forEach(candidate -> byAction.merge(candidate.action(), candidate, Candidate::merge));
    }
    return byAction.values().stream()
        .filter(worthSaying(byAction.values()))
        .sorted(
            Comparator.comparingDouble(this::score)
                .reversed()
                .thenComparing(candidate -> candidate.action().kind()))
        .limit(situation.policy().proposals())
        .toList();
  }

  private double score(Candidate candidate) {
    return candidate.score() + learnings.shift(candidate);
  }

  /** Beside a change of spend, "leave it as it is" would only contradict. */
  private static Predicate<Candidate> worthSaying(Collection<Candidate> all) {
    boolean moved = all.stream().anyMatch(c -> c.action().exposure() != Exposure.NEUTRAL);
    return candidate -> !(moved && candidate.action() instanceof Observe);
  }
}
