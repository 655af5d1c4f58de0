package io.adwright.memory;

import io.adwright.contracts.event.Outcome;
import io.adwright.memory.learning.LearningName;
import io.adwright.memory.learning.OutcomeLearner;
import io.adwright.memory.library.Library;
import io.adwright.memory.topic.CatchUp;
import io.adwright.memory.topic.LearningsWriter;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Reads outcomes, writes what is learnt from them. Each outcome is read by one replica, and counts
 * as read after the broker has the learning.
 */
@ApplicationScoped
public class OutcomesReader {
  private static final Logger LOG = Logger.getLogger(OutcomesReader.class);

  private final Library library;
  private final LearningsWriter writer;
  private final CatchUp catchUp;
  private final Duration patience;

  OutcomesReader(Library library, LearningsWriter writer, CatchUp catchUp, MemoryConfig config) {
    this.library = library;
    this.writer = writer;
    this.catchUp = catchUp;
    this.patience = config.startPatience();
  }

  @Incoming("outcomes")
  @Blocking
  public CompletionStage<Void> onOutcome(Message<@Nullable Outcome> message) {
    Outcome outcome = message.getPayload();
    if (outcome == null) {
      return message.ack();
    }
    var _ = catchUp.await(patience);
    try {
      OutcomeLearner.nameOf(outcome).ifPresent(name -> learn(name, outcome));
      return message.ack();
    } catch (RuntimeException failure) {
      LOG.errorf(
          failure, "outcome set aside in the dead letters: outcomeId=%s", outcome.getOutcomeId());
      return message.nack(failure);
    }
  }

  private void learn(LearningName name, Outcome outcome) {
    OutcomeLearner.learn(library.find(name), outcome)
        .map(library::withVector)
        .ifPresent(
            learning -> {
              writer.publish(learning);
              // The next outcome must not have to wait until this one comes back.
              library.accept(learning);
              LOG.infof(
                  "learnt: id=%s validity=%s outcomeId=%s restatement=%d",
                  name.learningId(),
                  learning.getValidity(),
                  outcome.getOutcomeId(),
                  outcome.getRestatement());
            });
  }
}
