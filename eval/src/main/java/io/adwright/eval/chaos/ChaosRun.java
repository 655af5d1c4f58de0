package io.adwright.eval.chaos;

import io.adwright.eval.chaos.verify.Evidence;
import io.adwright.eval.chaos.verify.LedgerEvidence;
import io.adwright.eval.chaos.verify.PlatformLine;
import io.adwright.eval.chaos.verify.Verifier;
import io.adwright.eval.pipeline.Campaigns;
import io.adwright.eval.stack.Avro;
import io.adwright.eval.stack.KafkaClients;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** One stretch of chaos from the first campaign to the verdict. */
final class ChaosRun {
  private static final Duration POLL = Duration.ofSeconds(1);

  /** How long nothing new may come before it is believed that nothing will. */
  private static final Duration QUIET = Duration.ofSeconds(10);

  private final ChaosPlan plan;
  private final ChaosAddress stack;
  private final String id;
  private final PrintWriter out;

  /**
   * @param id tells these campaigns from those of an earlier run
   */
  ChaosRun(ChaosPlan plan, ChaosAddress stack, String id, PrintWriter out) {
    this.plan = plan;
    this.stack = stack;
    this.id = id;
    this.out = out;
  }

  ChaosReport run() throws InterruptedException {
    var campaigns = new Campaigns(id);
    var avro = new Avro(stack.common().registryUrl(), stack.common().autoRegister());
    var clients = new KafkaClients(stack.common().bootstrapServers());
    var live = new LiveStack(stack.state());
    var executions = new Executions(clients, avro, campaigns);
    var flow = new Flow(plan, campaigns, avro, clients.bootstrapServers(), Clock.systemUTC());
    var saboteur = new Saboteur(live, plan.seed(), out);
    Thread listening = Thread.ofPlatform().name("executions").daemon().start(executions);
    Thread flowing = Thread.ofPlatform().name("flow").daemon().start(flow);
    saboteur.rage(Duration.ofSeconds(plan.seconds()));
    flow.stop();
    long begin = System.nanoTime();
    flowing.join(plan.patience());
    settle(live, flow, executions, begin);
    long settled = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
    executions.stop();
    listening.join(QUIET);
    return report(evidence(flow, executions), saboteur, settled);
  }

  private void settle(LiveStack live, Flow flow, Executions executions, long begin)
      throws InterruptedException {
    long quietSince = System.nanoTime();
    int before = -1;
    while (System.nanoTime() - begin < plan.patience().toNanos()) {
      int now = executions.reported().size();
      boolean whole = live.isWhole() && executions.answered().containsAll(flow.published());
      if (now != before || !whole) {
        before = now;
        quietSince = System.nanoTime();
      } else if (System.nanoTime() - quietSince > QUIET.toNanos() && isSettled()) {
        return;
      }
      Thread.sleep(POLL);
    }
  }

  private boolean isSettled() {
    return ledger().stream()
        .flatMap(it -> it.actions().stream())
        .noneMatch(LedgerEvidence.ActionRow::isUnsettled);
  }

  private Evidence evidence(Flow flow, Executions executions) throws InterruptedException {
    return new Evidence(
        flow.published(),
        executions.answered(),
        new PlatformJournal(stack.platform()).lines(id + '-'),
        executions.reported(),
        ledger());
  }

  private Optional<LedgerEvidence> ledger() {
    return new LedgerReader(stack.databaseUrl(), stack.databaseUser()).read("%/" + id + "-%");
  }

  private ChaosReport report(Evidence evidence, Saboteur saboteur, long settled) {
    List<PlatformLine> journal = evidence.journal();
    return new ChaosReport(
        plan.seconds(),
        plan.seed(),
        saboteur.kills(),
        evidence.published().size(),
        (int) evidence.answered().stream().filter(evidence.published()::contains).count(),
        count(journal, "APPLIED"),
        count(journal, "REPLAYED"),
        count(journal, "REFUSED"),
        evidence.ledger().map(it -> it.actions().size()).orElse(null),
        evidence.ledger().map(it -> it.audit().size()).orElse(null),
        settled,
        Verifier.verify(evidence));
  }

  private static long count(List<PlatformLine> journal, String outcome) {
    return journal.stream().filter(it -> it.outcome().equals(outcome)).count();
  }
}
