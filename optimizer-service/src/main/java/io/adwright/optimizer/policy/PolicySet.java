package io.adwright.optimizer.policy;

import io.adwright.contracts.action.Action;
import io.adwright.optimizer.gate.Policies;
import io.adwright.optimizer.gate.RuleOutcome;
import io.adwright.optimizer.gate.Situation;
import io.adwright.optimizer.policy.event.Event;
import io.adwright.optimizer.policy.event.EventModel;
import io.adwright.optimizer.policy.event.Facts;
import java.util.ArrayList;
import java.util.List;

/**
 * Policies that were checked together.
 *
 * <p>Each file is asked by itself, from top to bottom, until a policy allows the action; the
 * strictest answer of all files counts. An {@code allow} therefore makes exceptions from the
 * policies below it in its own file, and from nothing else.
 */
public final class PolicySet implements Policies {
  private final String version;
  private final List<List<Policy>> files;
  private final EventModel model;

  PolicySet(String version, List<List<Policy>> files, EventModel model) {
    this.version = version;
    this.files = files.stream().map(List::copyOf).toList();
    this.model = model;
  }

  /** Returns how many policies there are. */
  public int size() {
    return files.stream().mapToInt(List::size).sum();
  }

  /** Returns the policies as they are written, in the order in which they are asked. */
  public List<PolicyText> texts() {
    return files.stream().flatMap(List::stream).map(PolicyText::of).toList();
  }

  @Override
  public String version() {
    return version;
  }

  @Override
  public List<Ruling> judge(Action action, Situation situation) {
    List<Ruling> rulings = new ArrayList<>();
    var facts = new Facts(action, situation);
    Event event = model.of(facts);
    for (List<Policy> file : files) {
      for (Policy policy : file) {
        if (policy.ask(facts, event)
            instanceof Policy.Applies(RuleOutcome outcome, boolean lifts)) {
          rulings.add(new Ruling(policy.id(), policy.version(), outcome));
          if (lifts) {
            break;
          }
        }
      }
    }
    return rulings;
  }

  /** Returns a line per policy that does not apply, with the reason, for people. */
  public List<String> silent(Action action, Situation situation) {
    List<String> lines = new ArrayList<>();
    var facts = new Facts(action, situation);
    Event event = model.of(facts);
    for (List<Policy> file : files) {
      String lifted = "";
      for (Policy policy : file) {
        String name = policy.id();
        if (!lifted.isEmpty()) {
          lines.add(name + ": lifted by " + lifted);
          continue;
        }
        switch (policy.ask(facts, event)) {
          case Policy.Outside(String why) -> lines.add(name + ": " + why);
          case Policy.NotMet(String why) -> lines.add(name + ": " + why);
          case Policy.Applies(RuleOutcome _, boolean lifts) -> lifted = lifts ? name : "";
        }
      }
    }
    return lines;
  }
}
