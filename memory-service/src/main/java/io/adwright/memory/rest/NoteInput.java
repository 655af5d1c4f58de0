package io.adwright.memory.rest;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.LearningContext;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import org.jspecify.annotations.Nullable;

/** An operator's note. */
record NoteInput(@Nullable String operator, @Nullable String text, @Nullable Situation appliesTo) {

  /** Where it holds; null is anywhere. */
  record Situation(
      @Nullable Platform platform,
      @Nullable Objective objective,
      @Nullable String vertical,
      @Nullable FindingCode finding,
      @Nullable ActionKind action,
      @Nullable Exposure exposure) {}

  LearningContext context() {
    LearningContext.Builder context = LearningContext.newBuilder();
    return appliesTo == null
        ? context.build()
        : context
            .setPlatform(appliesTo.platform())
            .setObjective(appliesTo.objective())
            .setVertical(appliesTo.vertical())
            .setFinding(appliesTo.finding())
            .setAction(appliesTo.action())
            .setExposure(appliesTo.exposure())
            .build();
  }
}
