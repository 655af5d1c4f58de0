package io.adwright.optimizer.policy;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.ActionSpec;
import io.adwright.optimizer.gate.Gate;
import io.adwright.optimizer.gate.Plans;
import io.adwright.optimizer.gate.Situation;
import io.adwright.optimizer.gate.Situations;
import io.adwright.optimizer.gate.Verdict;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Milliseconds for 1,000 decisions of the gate with all its rules and 50 policies, every one of
 * which is evaluated; after a warm-up. Processor time is told beside the clock's, which other work
 * on the machine stretches. No test of the build: {@code ./adwright bench gate}.
 */
class GateBenchmark {
  private static final int POLICIES = 50;
  private static final int DECISIONS = 1_000;
  private static final ActionSpec RAISE = Plans.setDailyBudget(50_000_000, 60_000_000);

  @Test
  void measures() {
    int rounds = Integer.getInteger("adwright.bench.rounds", 200);
    Gate gate = Compiled.gate(policies());
    Situation situation = Situations.in("USD", 50_000_000);
    Verdict verdict = gate.judge(RAISE, situation);
    long[] clock = new long[rounds];
    long[] processor = new long[rounds];
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    for (int round = 0; round < rounds; round++) {
      long begin = System.nanoTime();
      long used = thread.getCurrentThreadCpuTime();
      for (int i = 0; i < DECISIONS; i++) {
        verdict = gate.judge(RAISE, situation);
      }
      processor[round] = thread.getCurrentThreadCpuTime() - used;
      clock[round] = System.nanoTime() - begin;
    }
    System.out.printf(
        "%d decisions, %d policies, %d built-in rules fired, %s%n",
        DECISIONS, POLICIES, verdict.rules().size(), verdict.getClass().getSimpleName());
    assertThat(verdict.rules()).isNotEmpty();
    print("clock", clock);
    print("processor", processor);
  }

  /** The first half of the rounds is the warm-up. */
  private static void print(String what, long[] nanos) {
    long[] warm = Arrays.copyOfRange(nanos, nanos.length / 2, nanos.length);
    Arrays.sort(warm);
    System.out.printf(
        "%s: median %.1f ms, best %.1f ms, worst %.1f ms%n",
        what, warm[warm.length / 2] / 1e6, warm[0] / 1e6, warm[warm.length - 1] / 1e6);
  }

  /** None applies, so that all of them are asked. */
  private static String policies() {
    return Compiled.file(
        IntStream.range(0, POLICIES)
            .mapToObj(
                i ->
                    Compiled.policy(
                        "p-" + i,
                        ("when: action.raises && action.step_percent > %d.0 || "
                                + "findings.exists(f, f.code == \"X%d\")")
                            .formatted(20 + i, i),
                        "then: block"))
            .toArray(String[]::new));
  }
}
