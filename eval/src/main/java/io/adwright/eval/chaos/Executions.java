package io.adwright.eval.chaos;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.eval.chaos.verify.ReportedAction;
import io.adwright.eval.stack.Avro;
import io.adwright.eval.stack.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.Consumer;

/** What the optimizers say they did, from a moment on. */
final class Executions implements Runnable {
  private static final Duration POLL = Duration.ofMillis(200);

  /** As the optimizer says in the provenance. */
  private static final String LEDGER_UNAVAILABLE = "LEDGER_UNAVAILABLE";

  private final Consumer<String, byte[]> consumer;
  private final Avro avro;
  private final Predicate<String> isOurs;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<ReportedAction> reported = new ConcurrentLinkedQueue<>();

  /**
   * @param isOurs says of a run's id whether it belongs here
   */
  Executions(KafkaClients clients, Avro avro, Predicate<String> isOurs) {
    this.consumer = clients.consumerAtEnd(List.of(Topics.EXECUTIONS));
    this.avro = avro;
    this.isOurs = isOurs;
  }

  Set<String> answered() {
    return Set.copyOf(answered);
  }

  List<ReportedAction> reported() {
    return List.copyOf(reported);
  }

  void stop() {
    stopped.set(true);
  }

  @Override
  public void run() {
    try (consumer;
        var deserializer = avro.<Execution>deserializer()) {
      while (!stopped.get()) {
        consumer
            .poll(POLL)
            .forEach(it -> take(deserializer.deserialize(Topics.EXECUTIONS, it.value())));
      }
    }
  }

  private void take(Execution execution) {
    String run = execution.getContext().getCorrelationId();
    if (isOurs.test(run)) {
      answered.add(run);
      boolean withoutLedger =
          execution
              .getProvenance()
              .getDegradedBecause()
              .filter(LEDGER_UNAVAILABLE::equals)
              .isPresent();
      for (Decision decision : execution.getDecisions()) {
        reported.add(
            new ReportedAction(
                decision.getActionId(),
                execution.getPlanId(),
                claims(decision.getStatus()),
                withoutLedger));
      }
    }
  }

  private static boolean claims(ExecutionStatus status) {
    return switch (status) {
      case CONFIRMED, ALREADY_EXECUTED, RECONCILED_APPLIED -> true;
      case UNKNOWN,
          NOT_EXECUTED,
          OBSERVED,
          AWAITING_APPROVAL,
          REJECTED,
          CONFLICT,
          EXPIRED,
          KILLED,
          RECONCILED_NOT_APPLIED ->
          false;
    };
  }
}
