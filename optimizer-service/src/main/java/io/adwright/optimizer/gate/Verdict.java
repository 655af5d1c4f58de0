package io.adwright.optimizer.gate;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.event.RuleFired;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the gate says about a proposal. */
public sealed interface Verdict {

  /** The rules that had something to say, in the order of the gate. */
  List<RuleFired> rules();

  /** The action may run as proposed. */
  record Allow(Action action, List<RuleFired> rules) implements Verdict {
    public Allow {
      rules = List.copyOf(rules);
    }
  }

  /**
   * The action may run in a smaller form.
   *
   * @param to the form that may run
   * @param note what was asked for and what limited it, for people
   */
  record Clamp(Action to, String note, List<RuleFired> rules) implements Verdict {
    public Clamp {
      rules = List.copyOf(rules);
    }
  }

  /**
   * The action may run only after a person has said so.
   *
   * @param action what the person would decide on
   */
  record Ask(Action action, String why, List<RuleFired> rules) implements Verdict {
    public Ask {
      rules = List.copyOf(rules);
    }
  }

  /**
   * The action must not run.
   *
   * @param action what was proposed; null if it could not be understood
   */
  record Block(@Nullable Action action, BlockCode code, String why, List<RuleFired> rules)
      implements Verdict {
    public Block {
      rules = List.copyOf(rules);
    }
  }
}
