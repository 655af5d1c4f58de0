package io.adwright.optimizer.trial;

import io.adwright.contracts.event.VerdictKind;
import java.util.List;

/**
 * What became of a decision, and what would have.
 *
 * @param before the verdict as it was recorded
 * @param after the verdict with the tried policies
 * @param smaller whether a tried policy would have limited the amount, whatever the verdict
 * @param because what the tried policies said that makes the difference; empty where there is none
 * @param unsure whether rules that were not asked then, or were asked about another amount, might
 *     have said more
 */
public record Tried(
    String proposalId,
    VerdictKind before,
    VerdictKind after,
    boolean smaller,
    List<String> because,
    boolean unsure) {
  public Tried {
    because = List.copyOf(because);
  }

  /** Whether the policies would have made a difference. */
  public boolean changes() {
    return before != after || smaller;
  }
}
