package io.adwright.llm;

import io.adwright.contracts.event.ChunkEnd;
import io.adwright.llm.answer.Reading;
import io.adwright.llm.model.LlmFailure;
import io.adwright.llm.model.ModelFailed;
import io.adwright.llm.model.ModelGuard;
import io.adwright.llm.model.Question;
import io.adwright.llm.stream.TokenStream;
import java.util.Optional;
import java.util.function.Function;

/**
 * What one step says to the model: a question and, when the answer is refused, the same question
 * once more with the reason. A call that fails is not made again.
 *
 * @param <A> what a good answer is made into
 */
final class Conversation<A> {
  private final ModelCalls calls;
  private final ModelGuard guard;
  private final TokenStream stream;
  private final Function<Optional<String>, Question> question;
  private final Function<String, Reading<A>> judge;

  /**
   * @param question makes the question; given the reason when it is asked again
   * @param judge understands an answer's text or says why not
   */
  Conversation(
      ModelCalls calls,
      ModelGuard guard,
      TokenStream stream,
      Function<Optional<String>, Question> question,
      Function<String, Reading<A>> judge) {
    this.calls = calls;
    this.guard = guard;
    this.stream = stream;
    this.question = question;
    this.judge = judge;
  }

  /**
   * Returns what the model answered.
   *
   * @throws ModelFailed with the reason why there is nothing to return
   */
  A hold() {
    try {
      A answer = guarded(firstQuestion());
      stream.end(ChunkEnd.COMPLETE, use().out());
      return answer;
    } catch (ModelFailed failed) {
      stream.end(failed.failure().end(), use().out());
      // Refused answers were counted one by one.
      if (failed.failure() != LlmFailure.LLM_INVALID_ANSWER) {
        calls.failed(failed.failure());
      }
      throw failed;
    }
  }

  /** Returns what all calls together cost. */
  TokenUse use() {
    return calls.use();
  }

  private Question firstQuestion() {
    if (!calls.areAllowed()) {
      throw new ModelFailed(LlmFailure.LLM_BUDGET);
    }
    Question first = question.apply(Optional.empty());
    if (!calls.canHold(first)) {
      throw new ModelFailed(LlmFailure.LLM_TOO_LARGE);
    }
    return first;
  }

  private A guarded(Question first) {
    @SuppressWarnings("unchecked") // a class literal cannot say more
    Optional<A> answer = guard.call(() -> ask(first), Optional.class);
    return answer.orElseThrow(() -> new ModelFailed(LlmFailure.LLM_INVALID_ANSWER));
  }

  private Optional<A> ask(Question first) throws InterruptedException {
    return switch (reading(first)) {
      case Reading.Understood<A>(A answer) -> Optional.of(answer);
      case Reading.Refused<A>(String why) -> askAgain(why);
    };
  }

  private Optional<A> askAgain(String why) throws InterruptedException {
    Question second = question.apply(Optional.of(why));
    if (!calls.areAllowed() || !calls.canHold(second)) {
      return Optional.empty();
    }
    return switch (reading(second)) {
      case Reading.Understood<A>(A answer) -> Optional.of(answer);
      case Reading.Refused<A> refused -> Optional.empty();
    };
  }

  private Reading<A> reading(Question asked) throws InterruptedException {
    stream.attempt();
    Reading<A> reading = judge.apply(calls.call(asked, stream).text());
    switch (reading) {
      case Reading.Understood<A> understood -> calls.accepted();
      case Reading.Refused<A> refused -> calls.failed(LlmFailure.LLM_INVALID_ANSWER);
    }
    return reading;
  }
}
