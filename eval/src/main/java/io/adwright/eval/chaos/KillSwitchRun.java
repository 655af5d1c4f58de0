package io.adwright.eval.chaos;

import io.adwright.eval.pipeline.Campaigns;
import io.adwright.eval.stack.Avro;
import io.adwright.eval.stack.KafkaClients;
import io.adwright.eval.stack.StackException;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Campaigns flow, a person stops them all, and releases them after a while. */
final class KillSwitchRun {
  private static final Duration STOPPED = Duration.ofSeconds(10);
  private static final Duration LIMIT = Duration.ofSeconds(10);
  private static final Duration QUIET = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofSeconds(1);

  private final ChaosPlan plan;
  private final ChaosAddress stack;
  private final String id;
  private final Clock clock = Clock.systemUTC();

  /**
   * @param id tells these campaigns from those of an earlier run
   */
  KillSwitchRun(ChaosPlan plan, ChaosAddress stack, String id) {
    this.plan = plan;
    this.stack = stack;
    this.id = id;
  }

  KillSwitchReport run() throws InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      return run(http);
    }
  }

  private KillSwitchReport run(HttpClient http) throws InterruptedException {
    var campaigns = new Campaigns(id);
    var avro = new Avro(stack.common().registryUrl(), stack.common().autoRegister());
    var clients = new KafkaClients(stack.common().bootstrapServers());
    var executions = new Executions(clients, avro, campaigns);
    var flow = new Flow(plan, campaigns, avro, clients.bootstrapServers(), clock);
    Thread.ofPlatform().name("executions").daemon().start(executions);
    Thread.ofPlatform().name("flow").daemon().start(flow);
    Thread.sleep(Duration.ofSeconds(plan.seconds()));
    // A person at the dashboard is connected already; the order itself is the first.
    reach(http);
    Instant ordered = clock.instant();
    order(http, true);
    long accepted = Duration.between(ordered, clock.instant()).toMillis();
    Thread.sleep(STOPPED);
    flow.stop();
    List<Instant> changes = new PlatformJournal(stack.platform()).changes(id + '-');
    List<Instant> after = changes.stream().filter(it -> it.isAfter(ordered)).toList();
    order(http, false);
    int reevaluated = settled(executions);
    executions.stop();
    return new KillSwitchReport(
        plan.seconds(),
        changes.size() - after.size(),
        accepted,
        after.stream().mapToLong(it -> Duration.between(ordered, it).toMillis()).max().orElse(0),
        after.size(),
        executions.killed(),
        reevaluated);
  }

  /** Waits until no more campaigns are reasoned over again, and returns how many were. */
  private int settled(Executions executions) throws InterruptedException {
    long begin = System.nanoTime();
    long quietSince = begin;
    int before = 0;
    while (System.nanoTime() - begin < plan.patience().toNanos()) {
      int now = executions.reevaluated();
      if (now != before || now == 0) {
        before = now;
        quietSince = System.nanoTime();
      } else if (System.nanoTime() - quietSince > QUIET.toNanos()) {
        return now;
      }
      Thread.sleep(POLL);
    }
    return before;
  }

  private void reach(HttpClient http) throws InterruptedException {
    send(
        http,
        HttpRequest.newBuilder(stack.common().gateway().resolve("/api/v1/controls")).GET(),
        200);
  }

  private void order(HttpClient http, boolean engaged) throws InterruptedException {
    String body =
        """
        {"scope": {"tenantId": "bench"}, "engaged": %b, "reason": "measures the kill switch"}\
        """
            .formatted(engaged);
    send(
        http,
        HttpRequest.newBuilder(stack.common().gateway().resolve("/api/v1/controls/kill-switch"))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body)),
        202);
  }

  private static void send(HttpClient http, HttpRequest.Builder request, int expected)
      throws InterruptedException {
    try {
      var answer = http.send(request.timeout(LIMIT).build(), BodyHandlers.ofString());
      if (answer.statusCode() != expected) {
        throw new StackException(
            "the gateway did not take the order: %d %s"
                .formatted(answer.statusCode(), answer.body()),
            null);
      }
    } catch (IOException e) {
      throw new StackException("the gateway does not answer: " + e.getMessage(), e);
    }
  }
}
