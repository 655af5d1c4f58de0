package io.adwright.llm;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.Provenance;
import io.adwright.kit.step.Improver;
import io.adwright.kit.step.StepScope;
import io.adwright.llm.answer.AnswerReader;
import io.adwright.llm.answer.Reading;
import io.adwright.llm.config.LlmMode;
import io.adwright.llm.model.LlmFailure;
import io.adwright.llm.model.ModelFailed;
import io.adwright.llm.model.Question;
import io.adwright.llm.prompt.Prompt;
import io.adwright.llm.prompt.PromptData;
import java.util.List;
import java.util.Optional;
import org.apache.avro.specific.SpecificRecordBase;
import org.jboss.logging.Logger;

/**
 * Carries out one duty: asks, judges the answer once in one place, and otherwise leaves the rules'
 * output as it is and says why.
 */
final class LlmImprover<I, O extends SpecificRecordBase, D extends Record>
    implements Improver<I, O> {
  private static final Logger LOG = Logger.getLogger(LlmImprover.class);
  private static final int MOST_OBJECTIONS = 3;

  private final LlmDuty<I, O, D> duty;
  private final Llm llm;
  private final Prompt prompt;
  private final AnswerReader<D> reader;
  private final String promptVersion;

  LlmImprover(LlmDuty<I, O, D> duty, Llm llm) {
    this.duty = duty;
    this.llm = llm;
    this.prompt = Prompt.load(duty.prompt());
    this.reader = new AnswerReader<>(duty.answer());
    this.promptVersion = prompt.version(reader.shape());
  }

  @Override
  public Optional<String> asks() {
    boolean asks =
        switch (llm.mode()) {
          case OFF -> false;
          case AUTO -> llm.isPresent();
          // Without the model its outputs are fallbacks, which must not pass for the rules' own.
          case REQUIRED -> true;
        };
    return asks ? Optional.of(llm.settings() + ' ' + promptVersion) : Optional.empty();
  }

  @Override
  public Improved<O> improve(I input, O byRules, StepScope scope) {
    Provenance rules = duty.provenance(byRules);
    if (llm.mode() == LlmMode.OFF || isNotWanted(input, byRules)) {
      return new Improved<>(byRules, rules);
    }
    if (llm.isPresent()) {
      return ask(input, byRules, scope);
    }
    return llm.mode() == LlmMode.REQUIRED
        ? fallback(byRules, scope, LlmFailure.LLM_ABSENT, TokenUse.NONE)
        : new Improved<>(byRules, LlmProvenance.withoutModel(rules));
  }

  private boolean isNotWanted(I input, O byRules) {
    try {
      return !duty.wanted(input, byRules);
    } catch (RuntimeException broken) {
      report(broken);
      return true;
    }
  }

  private Improved<O> ask(I input, O byRules, StepScope scope) {
    PromptData data;
    try {
      data = duty.data(input, byRules);
    } catch (RuntimeException broken) {
      return brokenDuty(byRules, scope, broken);
    }
    Conversation<O> conversation =
        llm.conversation(
            scope, objection -> question(data, objection), text -> judge(text, input, byRules));
    try {
      O improved = conversation.hold();
      return new Improved<>(
          improved,
          LlmProvenance.answered(
              duty.provenance(byRules), llm.modelName(), promptVersion, conversation.use()));
    } catch (ModelFailed failed) {
      return fallback(byRules, scope, failed.failure(), conversation.use());
    } catch (RuntimeException broken) {
      return brokenDuty(byRules, scope, broken);
    }
  }

  private Question question(PromptData data, Optional<String> objection) {
    return new Question(prompt.instructions(), llm.message(data, objection), reader.schema());
  }

  private Reading<O> judge(String text, I input, O byRules) {
    return switch (reader.read(text)) {
      case Reading.Understood<D>(D answer) -> judge(answer, input, byRules);
      case Reading.Refused<D>(String why) -> new Reading.Refused<>(why);
    };
  }

  private Reading<O> judge(D answer, I input, O byRules) {
    try {
      List<String> violations = duty.violations(answer, input, byRules);
      return violations.isEmpty()
          ? new Reading.Understood<>(duty.merge(byRules, answer))
          : new Reading.Refused<>(
              String.join(
                  "; ", violations.subList(0, Math.min(violations.size(), MOST_OBJECTIONS))));
    } catch (RuntimeException broken) {
      report(broken);
      return new Reading.Refused<>("it could not be used");
    }
  }

  private Improved<O> brokenDuty(O byRules, StepScope scope, RuntimeException broken) {
    report(broken);
    return fallback(byRules, scope, LlmFailure.LLM_ERROR, TokenUse.NONE);
  }

  /** Without the exception's message, which may hold what the model or an outsider wrote. */
  private void report(RuntimeException broken) {
    LOG.errorf(
        "the duty %s failed with %s at %s: correct it",
        duty.prompt(), broken.getClass().getName(), List.of(broken.getStackTrace()).getFirst());
  }

  private Improved<O> fallback(O byRules, StepScope scope, LlmFailure failure, TokenUse use) {
    LOG.infof(
        "language model did not help, rules decide: reason=%s agent=%s correlationId=%s campaign=%s",
        failure,
        scope.agent(),
        scope.cause().getCorrelationId(),
        CampaignKeys.of(scope.campaign().getRef()));
    return new Improved<>(
        byRules,
        LlmProvenance.fallback(
            duty.provenance(byRules), failure, llm.modelName(), promptVersion, use));
  }
}
