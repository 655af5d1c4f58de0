package io.adwright.eval.chaos;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.Decision;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.eval.chaos.verify.ReportedAction;
import io.adwright.eval.pipeline.Campaigns;
import io.adwright.eval.stack.Avro;
import io.adwright.eval.stack.KafkaClients;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.Consumer;

/** What the optimizers say they did, from a moment on. */
final class Executions implements Runnable {
  private static final Duration POLL = Duration.ofMillis(200);

  /** As the optimizer says in the provenance. */
  private static final String LEDGER_UNAVAILABLE = "LEDGER_UNAVAILABLE";

  private final Consumer<String, byte[]> consumer;
  private final Avro avro;
  private final Campaigns campaigns;
  private final AtomicBoolean stopped = new AtomicBoolean();
  private final Set<String> answered = ConcurrentHashMap.newKeySet();
  private final ConcurrentLinkedQueue<ReportedAction> reported = new ConcurrentLinkedQueue<>();
  private final AtomicInteger killed = new AtomicInteger();
  private final AtomicInteger reevaluated = new AtomicInteger();

  /**
   * @param campaigns whose executions count
   */
  Executions(KafkaClients clients, Avro avro, Campaigns campaigns) {
    this.consumer = clients.consumerAtEnd(List.of(Topics.EXECUTIONS));
    this.avro = avro;
    this.campaigns = campaigns;
  }

  Set<String> answered() {
    return Set.copyOf(answered);
  }

  List<ReportedAction> reported() {
    return List.copyOf(reported);
  }

  /** Returns how many decisions a kill switch stopped. */
  int killed() {
    return killed.get();
  }

  /** Returns how many runs there were of these campaigns that nobody here began. */
  int reevaluated() {
    return reevaluated.get();
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
    if (!campaigns.hasKey(CampaignKeys.of(execution.getCampaign()))) {
      return;
    }
    if (!run.startsWith(campaigns.correlationPrefix())) {
      reevaluated.incrementAndGet();
    } else {
      answered.add(run);
      boolean withoutLedger =
          execution
              .getProvenance()
              .getDegradedBecause()
              .filter(LEDGER_UNAVAILABLE::equals)
              .isPresent();
      for (Decision decision : execution.getDecisions()) {
        killed.addAndGet(decision.getStatus() == ExecutionStatus.KILLED ? 1 : 0);
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
