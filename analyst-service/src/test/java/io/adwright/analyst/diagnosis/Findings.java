package io.adwright.analyst.diagnosis;

import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import java.util.List;
import java.util.Optional;

/** Reads diagnoses in tests. */
final class Findings {
  private Findings() {}

  static List<FindingCode> codes(Diagnosis diagnosis) {
    return diagnosis.getFindings().stream().map(Finding::getCode).toList();
  }

  static Optional<Finding> find(Diagnosis diagnosis, FindingCode code) {
    return diagnosis.getFindings().stream().filter(f -> f.getCode() == code).findFirst();
  }

  static Finding the(Diagnosis diagnosis, FindingCode code) {
    return find(diagnosis, code)
        .orElseThrow(() -> new AssertionError("no " + code + " in " + diagnosis.getFindings()));
  }

  static Evidence evidence(Finding finding) {
    return finding.getEvidence().getFirst();
  }
}
