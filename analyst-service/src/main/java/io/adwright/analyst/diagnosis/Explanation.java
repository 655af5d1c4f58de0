package io.adwright.analyst.diagnosis;

import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Tells a marketer in one to three sentences what the findings come to. */
final class Explanation {
  private static final int SENTENCES = 3;

  private Explanation() {}

  /**
   * Returns the explanation: that the campaign does not run, if so, the gravest finding, its
   * likeliest cause, and what else was found.
   *
   * @param findings gravest first, at least one
   */
  static String of(Situation situation, List<Finding> findings, List<String> hypotheses) {
    return Stream.of(
            stopped(situation),
            Optional.of(findings.getFirst().getSummary()),
            hypotheses.stream().findFirst(),
            second(findings))
        .flatMap(Optional::stream)
        .limit(SENTENCES)
        .collect(Collectors.joining(" "));
  }

  private static Optional<String> stopped(Situation situation) {
    return situation.isRunning() ? Optional.empty() : Optional.of("The campaign does not run now.");
  }

  private static Optional<String> second(List<Finding> findings) {
    return findings.stream()
        .skip(1)
        .filter(finding -> finding.getSeverity() != Severity.INFO)
        .filter(finding -> !isTold(finding, findings.getFirst()))
        .map(Finding::getSummary)
        .findFirst();
  }

  /** An opportunity to scale says already that the budget is the limit. */
  private static boolean isTold(Finding finding, Finding gravest) {
    return finding.getCode() == FindingCode.BUDGET_LIMITED
        && gravest.getCode() == FindingCode.SCALE_OPPORTUNITY;
  }
}
