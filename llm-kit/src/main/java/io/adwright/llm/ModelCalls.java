package io.adwright.llm;

import io.adwright.kit.step.StepScope;
import io.adwright.llm.budget.Account;
import io.adwright.llm.budget.LlmBudget;
import io.adwright.llm.config.LlmConfig;
import io.adwright.llm.model.LanguageModel;
import io.adwright.llm.model.LlmFailure;
import io.adwright.llm.model.ModelFailed;
import io.adwright.llm.model.Progress;
import io.adwright.llm.model.Question;
import io.adwright.llm.model.Reply;
import io.adwright.llm.prompt.PromptSize;
import java.time.Duration;

/** The calls of one step: each within the account's budget, and counted however it ends. */
final class ModelCalls {
  private final LanguageModel model;
  private final LlmConfig config;
  private final LlmBudget budget;
  private final LlmMeters meters;
  private final StepScope scope;
  private final Account account;
  private TokenUse use = TokenUse.NONE;

  ModelCalls(
      LanguageModel model, LlmConfig config, LlmBudget budget, LlmMeters meters, StepScope scope) {
    this.model = model;
    this.config = config;
    this.budget = budget;
    this.meters = meters;
    this.scope = scope;
    this.account = Account.of(scope.campaign().getRef());
  }

  /** Returns whether the account may make another call. */
  boolean areAllowed() {
    return budget.allows(account);
  }

  /** Returns whether {@code question} and an answer fit into the model's context. */
  boolean canHold(Question question) {
    return tokens(question) + config.numPredict() <= config.numCtx();
  }

  /**
   * Makes a call.
   *
   * @throws ModelFailed when it gives no answer
   * @throws InterruptedException when the caller should wait no longer
   */
  Reply call(Question question, Progress progress) throws InterruptedException {
    budget.called(account);
    var attempt = new Attempt(progress, tokens(question));
    boolean answered = false;
    long began = System.nanoTime();
    try {
      Reply reply = model.ask(question, attempt);
      answered = true;
      spend(new TokenUse(reply.tokensIn(), reply.tokensOut()));
      return reply;
    } finally {
      meters.took(scope.agent(), answered, Duration.ofNanos(System.nanoTime() - began));
      if (!answered) {
        spend(attempt.costSoFar());
      }
    }
  }

  /** Returns what all calls together cost. */
  TokenUse use() {
    return use;
  }

  void accepted() {
    meters.accepted(scope.agent());
  }

  void failed(LlmFailure failure) {
    meters.failed(scope.agent(), failure);
  }

  private void spend(TokenUse more) {
    use = use.plus(more);
    budget.spent(account, more.total());
    meters.used(scope.agent(), config.model(), more);
  }

  private static int tokens(Question question) {
    return PromptSize.tokens(question.instructions()) + PromptSize.tokens(question.message());
  }
}
