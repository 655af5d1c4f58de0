package io.adwright.optimizer.trial;

import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.gate.Gate;
import io.adwright.optimizer.policy.PolicyCompiler;
import io.adwright.optimizer.policy.PolicyFile;
import io.adwright.optimizer.policy.PolicySet;
import io.adwright.optimizer.policy.text.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What would these policies have done to these runs?
 *
 * @param policy a policy file that is in force nowhere
 * @param runs what was planned and decided
 */
public record Question(String policy, List<Run> runs) {
  private static final String FILE = "policy";
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  public Question {
    runs = List.copyOf(runs);
  }

  /**
   * One run.
   *
   * @param correlationId its name
   * @param strategy the event in Avro's form of a single object
   * @param execution likewise
   */
  @SuppressWarnings("ArrayRecordComponent") // bytes on their way; nobody compares them
  public record Run(String correlationId, byte[] strategy, byte[] execution) {}

  /**
   * The answer.
   *
   * @param problems what is wrong with the policy; nothing is judged then
   * @param decisions what became of each, and what would have
   */
  public record Answer(List<Wrong> problems, List<Judged> decisions) {}

  /** What is wrong with the policy, as {@code policy check} has it. */
  public record Wrong(int line, String policy, String what) {}

  /** A decision of a run. */
  public record Judged(String correlationId, boolean changes, Tried tried) {}

  /**
   * Returns the answer.
   *
   * @throws IOException if a run cannot be read
   */
  public Answer answer(PolicyCompiler compiler, Gate gate) throws IOException {
    return switch (compiler.compile(List.of(new PolicyFile(FILE, policy)))) {
      case PolicyCompiler.Accepted(PolicySet policies) -> judge(new Trial(policies, gate));
      case PolicyCompiler.Rejected(List<Problem> problems) ->
          refused(
              problems.stream()
                  .map(problem -> new Wrong(problem.line(), problem.policy(), problem.what()))
                  .toList());
    };
  }

  private Answer judge(Trial trial) throws IOException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    List<Judged> judged = new ArrayList<>();
    for (Run run : runs) {
      if (System.nanoTime() > end) {
        return refused(
            List.of(
                new Wrong(
                    1,
                    "",
                    "asking it about %,d runs takes longer than %d s; make its conditions simpler"
                        .formatted(runs.size(), PATIENCE.toSeconds()))));
      }
      Strategy plan = Strategy.fromByteBuffer(ByteBuffer.wrap(run.strategy()));
      Execution made = Execution.fromByteBuffer(ByteBuffer.wrap(run.execution()));
      trial
          .of(plan, made)
          .forEach(tried -> judged.add(new Judged(run.correlationId(), tried.changes(), tried)));
    }
    return new Answer(List.of(), judged);
  }

  private static Answer refused(List<Wrong> problems) {
    return new Answer(problems, List.of());
  }
}
