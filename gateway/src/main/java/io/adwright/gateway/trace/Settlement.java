package io.adwright.gateway.trace;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import java.util.Map;

/** What became of actions that waited for a person. */
final class Settlement {
  private Settlement() {}

  /** Returns {@code first} with each action that waited as {@code last} tells of it. */
  static Execution of(Execution first, Execution last) {
    Map<String, Decision> settled =
        last.getDecisions().stream()
            .collect(toMap(Decision::getActionId, identity(), (one, another) -> one));
    return Execution.newBuilder(first)
        .setDecisions(
            first.getDecisions().stream()
                .map(
                    decision ->
                        decision.getStatus() == ExecutionStatus.AWAITING_APPROVAL
                            ? settled.getOrDefault(decision.getActionId(), decision)
                            : decision)
                .toList())
        .build();
  }
}
