package io.adwright.llm;

import io.adwright.kit.step.Improver;
import io.adwright.kit.step.StepScope;
import io.adwright.llm.answer.Reading;
import io.adwright.llm.budget.LlmBudget;
import io.adwright.llm.config.LlmConfig;
import io.adwright.llm.config.LlmMode;
import io.adwright.llm.detect.ModelAvailability;
import io.adwright.llm.model.LanguageModel;
import io.adwright.llm.model.ModelGuard;
import io.adwright.llm.model.Question;
import io.adwright.llm.prompt.Delimiters;
import io.adwright.llm.prompt.Prompt;
import io.adwright.llm.prompt.PromptData;
import io.adwright.llm.stream.TokenStreams;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecordBase;

/** The language model of this service: one set of limits, whatever it is asked for. */
@ApplicationScoped
public class Llm {
  private final LlmConfig config;
  private final LanguageModel model;
  private final ModelGuard guard;
  private final ModelAvailability availability;
  private final LlmBudget budget;
  private final TokenStreams streams;
  private final LlmMeters meters;
  private final Delimiters delimiters;

  Llm(
      LlmConfig config,
      LanguageModel model,
      ModelGuard guard,
      ModelAvailability availability,
      LlmBudget budget,
      TokenStreams streams,
      LlmMeters meters,
      Delimiters delimiters) {
    this.config = config;
    this.model = model;
    this.guard = guard;
    this.availability = availability;
    this.budget = budget;
    this.streams = streams;
    this.meters = meters;
    this.delimiters = delimiters;
  }

  /**
   * Returns an improver that asks the model for {@code duty}.
   *
   * @throws IllegalArgumentException when the prompt is missing or too long, or the answer's record
   *     makes no good schema
   */
  public <I, O extends SpecificRecordBase, D extends Record> Improver<I, O> improver(
      LlmDuty<I, O, D> duty) {
    return new LlmImprover<>(duty, this);
  }

  LlmMode mode() {
    return config.mode();
  }

  boolean isPresent() {
    return availability.isPresent();
  }

  String modelName() {
    return config.model();
  }

  /** Returns all that changes an answer besides the question, in one line. */
  String settings() {
    return "%s temperature=%s seed=%d num_predict=%d num_ctx=%d"
        .formatted(
            config.model(),
            config.temperature(),
            config.seed(),
            config.numPredict(),
            config.numCtx());
  }

  /** Returns the message that carries {@code data}, and why the answer before was refused. */
  String message(PromptData data, Optional<String> objection) {
    return Prompt.message(data, delimiters, objection);
  }

  <A> Conversation<A> conversation(
      StepScope scope,
      Function<Optional<String>, Question> question,
      Function<String, Reading<A>> judge) {
    var calls = new ModelCalls(model, config, budget, meters, scope);
    return new Conversation<>(calls, guard, streams.open(scope, config.model()), question, judge);
  }
}
