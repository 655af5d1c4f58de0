package io.adwright.gateway.policies;

import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceFilter;
import io.adwright.gateway.trace.TracePage;
import io.adwright.gateway.trace.TraceQuery;
import io.adwright.gateway.trace.TraceStore;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tries policies on what was decided lately. The optimizer judges, as in earnest; what is asked for
 * is bounded in runs, in decisions and in time.
 */
@ApplicationScoped
public class WhatIf {
  /** The most decisions that a policy is tried on. */
  public static final int MOST_DECISIONS = 2_000;

  private static final int MOST_RUNS = 2_000;
  private static final int PAGE = 500;
  private static final int RUNS_OF_A_QUESTION = 100;
  private static final int BYTES_OF_A_QUESTION = 4 * 1024 * 1024;
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final OptimizerClient optimizer;
  private final TraceStore traces;
  private final Clock clock;

  WhatIf(OptimizerClient optimizer, TraceStore traces, Clock clock) {
    this.optimizer = optimizer;
    this.traces = traces;
    this.clock = clock;
  }

  /**
   * Returns what {@code policy} would have done.
   *
   * @param tenantId whose runs; null is all tenants'
   * @param since only runs that started then or later
   * @throws BadPolicy if the policy would not be taken
   * @throws OptimizerAway if the optimizer does not answer in time
   */
  public WhatIfResult of(@Nullable String tenantId, String policy, Instant since)
      throws BadPolicy, OptimizerAway {
    Instant now = clock.instant();
    var result = new WhatIfResult(since, now);
    // A policy that is wrong is told so, even where there is nothing to try it on.
    ask(policy, List.of(), Map.of(), result);
    TraceFilter filter =
        new TraceFilter(tenantId, null, null, null, null, null, null, null, null, since, null);
    var query = new TraceQuery(filter, null, null, PAGE, now);
    while (true) {
      TracePage page = traces.list(query);
      for (List<Trace> runs : split(page.traces())) {
        if (result.runs() >= MOST_RUNS
            || result.decisions() >= MOST_DECISIONS
            || clock.instant().isAfter(now.plus(PATIENCE))) {
          return result.cutShort();
        }
        ask(policy, runs, result);
      }
      if (page.next() == null) {
        return result;
      }
      query = query.from(page.next());
    }
  }

  private void ask(String policy, List<Trace> runs, WhatIfResult result)
      throws BadPolicy, OptimizerAway {
    List<TrialQuestion.Run> asked = new ArrayList<>();
    Map<String, Trace> byId = new LinkedHashMap<>();
    int bytes = 0;
    for (Trace trace : runs) {
      byId.put(trace.correlationId(), trace);
      TrialQuestion.Run run = TrialQuestion.Run.of(trace).orElse(null);
      if (run == null) {
        continue;
      }
      if (bytes + run.size() > BYTES_OF_A_QUESTION && !asked.isEmpty()) {
        ask(policy, asked, byId, result);
        asked.clear();
        bytes = 0;
      }
      asked.add(run);
      bytes += run.size();
    }
    if (!asked.isEmpty()) {
      ask(policy, asked, byId, result);
    }
    result.addRuns(runs.size());
  }

  private void ask(
      String policy, List<TrialQuestion.Run> runs, Map<String, Trace> byId, WhatIfResult result)
      throws BadPolicy, OptimizerAway {
    TrialAnswer answer = optimizer.tryOut(new TrialQuestion(policy, runs));
    if (!answer.problems().isEmpty()) {
      throw new BadPolicy(answer.problems());
    }
    for (TrialAnswer.Judged judged : answer.decisions()) {
      Trace trace = byId.get(judged.correlationId());
      if (trace != null) {
        result.add(trace, judged);
      }
    }
  }

  private static List<List<Trace>> split(List<Trace> page) {
    List<List<Trace>> parts = new ArrayList<>();
    for (int from = 0; from < page.size(); from += RUNS_OF_A_QUESTION) {
      parts.add(page.subList(from, Math.min(page.size(), from + RUNS_OF_A_QUESTION)));
    }
    return parts;
  }
}
