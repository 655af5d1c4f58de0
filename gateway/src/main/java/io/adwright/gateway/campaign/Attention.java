package io.adwright.gateway.campaign;

import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.FindingCode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** Why a campaign needs a person. */
public enum Attention {
  /** The optimizer asked, and nobody answered yet. */
  APPROVAL_OPEN,
  /** The platform's value was not the one that the plan was made on: somebody else changed it. */
  CONFLICT,
  /** Nobody knows whether the platform took the last change. */
  EFFECT_UNKNOWN,
  /** The platform refused the last change. */
  REJECTED_BY_PLATFORM,
  /** A kill switch stopped the last change. */
  KILLED,
  /** Conversions are no longer counted: nothing can be judged until somebody repairs that. */
  TRACKING_OUTAGE;

  /**
   * Returns the reasons of a campaign; none if it needs nobody.
   *
   * @param isWaiting whether a question about it is open
   */
  public static Set<Attention> of(CampaignState state, boolean isWaiting) {
    var reasons = EnumSet.noneOf(Attention.class);
    if (isWaiting) {
      reasons.add(APPROVAL_OPEN);
    }
    state.acted().stream()
        .flatMap(made -> made.decisions().stream())
        .map(Attention::of)
        .flatMap(Optional::stream)
        .forEach(reasons::add);
    state.diagnosed().stream()
        .flatMap(made -> made.findings().stream())
        .filter(finding -> finding.code() == FindingCode.TRACKING_OUTAGE)
        .forEach(_ -> reasons.add(TRACKING_OUTAGE));
    return reasons;
  }

  /** Returns why an action needs a person; empty if it needs nobody. */
  static Optional<Attention> of(Decision decision) {
    return switch (decision.getStatus()) {
      case CONFLICT -> Optional.of(CONFLICT);
      case UNKNOWN -> Optional.of(EFFECT_UNKNOWN);
      case REJECTED -> Optional.of(REJECTED_BY_PLATFORM);
      case KILLED -> Optional.of(KILLED);
      case NOT_EXECUTED, OBSERVED, AWAITING_APPROVAL, CONFIRMED, ALREADY_EXECUTED ->
          Optional.empty();
      case EXPIRED, RECONCILED_APPLIED, RECONCILED_NOT_APPLIED -> Optional.empty();
    };
  }
}
