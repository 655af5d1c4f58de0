package io.adwright.strategist.plan;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Strategy;
import java.util.List;

/** Reads plans in tests. */
final class Plans {
  private Plans() {}

  static List<ActionKind> kinds(Strategy strategy) {
    return strategy.getProposals().stream().map(p -> p.getAction().getKind()).toList();
  }

  static Action action(Strategy strategy, Proposal proposal) {
    return Actions.fromSpec(
        proposal.getAction(), strategy.getDiagnosis().getCampaign().getCurrency());
  }

  static Proposal first(Strategy strategy) {
    return strategy.getProposals().getFirst();
  }

  static Proposal the(Strategy strategy, ActionKind kind) {
    return strategy.getProposals().stream()
        .filter(p -> p.getAction().getKind() == kind)
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + kind + " in " + kinds(strategy)));
  }
}
