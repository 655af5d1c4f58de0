package io.adwright.gateway.policies;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.adwright.contracts.event.VerdictKind;
import java.util.List;

/**
 * What the optimizer says that a policy would have done.
 *
 * @param problems what is wrong with the policy; nothing was judged then
 * @param decisions those that policies have a say in
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record TrialAnswer(List<PolicyProblem> problems, List<Judged> decisions) {

  /** One decision. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Judged(String correlationId, boolean changes, Tried tried) {}

  /**
   * What became of a decision, and what would have.
   *
   * @param smaller whether less would have been left of the amount
   * @param because what makes the difference
   * @param unsure whether rules that were not asked then might have said more
   */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Tried(
      String proposalId,
      VerdictKind before,
      VerdictKind after,
      boolean smaller,
      List<String> because,
      boolean unsure) {}
}
