package io.adwright.strategist.plan;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.Observe;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.ExpectedEffect;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An action that answers to findings, before it is ranked.
 *
 * @param score how much it matters: severity times confidence of its gravest finding times how well
 *     the action suits it, 0 to 1
 * @param rationale for people
 * @param expected what it is expected to change, when a model can say
 * @param findings what it answers to, without repetition
 */
record Candidate(
    Action action,
    double score,
    String rationale,
    Optional<ExpectedEffect> expected,
    List<FindingCode> findings,
    List<Evidence> evidence) {

  /**
   * Returns an answer to {@code finding}.
   *
   * @param suits how well the action suits the finding beside the others, 0 to 1
   */
  static Candidate of(
      Action action,
      double suits,
      Finding finding,
      String rationale,
      Optional<ExpectedEffect> expected) {
    return new Candidate(
        action,
        weight(finding.getSeverity()) * finding.getConfidence() * suits,
        rationale,
        expected,
        List.of(finding.getCode()),
        finding.getEvidence());
  }

  /** Returns the answer that leaves the campaign as it is. */
  static Candidate watch(double suits, Finding finding, String why) {
    return of(new Observe(), suits, finding, why, Optional.empty());
  }

  /** Returns one candidate for the same action, with the reasons of the one that matters more. */
  Candidate merge(Candidate other) {
    Candidate main = other.score > score ? other : this;
    return new Candidate(
        action,
        main.score,
        main.rationale,
        main.expected,
        Stream.concat(findings.stream(), other.findings.stream()).distinct().toList(),
        Stream.concat(evidence.stream(), other.evidence.stream()).distinct().toList());
  }

  private static double weight(Severity severity) {
    return switch (severity) {
      case CRITICAL -> 1;
      case HIGH -> 0.8;
      case MEDIUM -> 0.6;
      case LOW -> 0.4;
      case INFO -> 0.2;
    };
  }
}
