package io.adwright.optimizer.command;

import io.adwright.contracts.event.ActionKind;
import java.util.Locale;

/** A kind of action as a person types it: {@code set-daily-budget}. */
record ActionName(ActionKind kind) {

  /**
   * Reads {@code typed}.
   *
   * @throws IllegalArgumentException if there is no such kind
   */
  static ActionName of(String typed) {
    return new ActionName(ActionKind.valueOf(typed.toUpperCase(Locale.ROOT).replace('-', '_')));
  }
}
