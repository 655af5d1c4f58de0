package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.VerdictKind;
import org.jspecify.annotations.Nullable;

/** Readings of verdicts. */
final class Readings {
  private Readings() {}

  /** Returns the action that may run without asking anybody; null if none may. */
  static @Nullable Action allowed(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow(Action action, var _) -> action;
      case Verdict.Clamp(Action to, var _, var _) -> to;
      case Verdict.Ask _, Verdict.Block _ -> null;
    };
  }

  /** Returns the action that may run once a person has agreed to it; null if none may. */
  static @Nullable Action allowedTo(Verdict verdict) {
    return verdict instanceof Verdict.Ask ask ? ask.action() : allowed(verdict);
  }

  static VerdictKind kind(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Allow _ -> VerdictKind.ALLOW;
      case Verdict.Clamp _ -> VerdictKind.CLAMP;
      case Verdict.Ask _ -> VerdictKind.ASK;
      case Verdict.Block _ -> VerdictKind.BLOCK;
    };
  }
}
