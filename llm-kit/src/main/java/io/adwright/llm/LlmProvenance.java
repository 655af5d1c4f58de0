package io.adwright.llm;

import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.StepSource;
import io.adwright.llm.model.LlmFailure;
import org.jspecify.annotations.Nullable;

/**
 * How an output was made, after the model was or was not asked; the rest stays as the rules said.
 */
final class LlmProvenance {
  private LlmProvenance() {}

  /** The model's answer is in it. */
  static Provenance answered(Provenance rules, String model, String promptVersion, TokenUse use) {
    return asked(rules, StepSource.LLM, model, promptVersion, use).build();
  }

  /** The rules' output stands, because of {@code failure}. */
  static Provenance fallback(
      Provenance rules, LlmFailure failure, String model, String promptVersion, TokenUse use) {
    return asked(rules, StepSource.FALLBACK, model, promptVersion, use)
        .setDegradedBecause(failure.name())
        .build();
  }

  /** There was no model to ask, which is a way to run and no failure. */
  static Provenance withoutModel(Provenance rules) {
    return Provenance.newBuilder(rules).setDegradedBecause(LlmFailure.LLM_ABSENT.name()).build();
  }

  private static Provenance.Builder asked(
      Provenance rules, StepSource source, String model, String promptVersion, TokenUse use) {
    return Provenance.newBuilder(rules)
        .setSource(source)
        .setOrigin(source)
        .setModel(model)
        .setPromptVersion(promptVersion)
        .setTokensIn(known(use, use.in()))
        .setTokensOut(known(use, use.out()));
  }

  private static @Nullable Long known(TokenUse use, long tokens) {
    return use.equals(TokenUse.NONE) ? null : tokens;
  }
}
