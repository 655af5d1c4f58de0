package io.adwright.optimizer.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import io.adwright.contracts.event.RuleResult;
import io.adwright.optimizer.gate.Verdict.Block;

/** What is asserted of verdicts again and again. */
final class Verdicts {
  private Verdicts() {}

  static void assertBlocked(Verdict verdict, BlockCode code, String why) {
    assertThat(verdict)
        .asInstanceOf(type(Block.class))
        .satisfies(
            block -> {
              assertThat(block.code()).isEqualTo(code);
              assertThat(block.why()).isEqualTo(why);
              assertThat(block.rules().getLast().getOutcome()).isEqualTo(RuleResult.BLOCKED);
              assertThat(block.rules().getLast().getDetail()).isEqualTo(why);
            });
  }
}
