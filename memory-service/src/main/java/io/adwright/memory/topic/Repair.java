package io.adwright.memory.topic;

import io.adwright.contracts.event.Learning;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Makes the topic whole again where two replicas wrote the same learning at the same time: the
 * later record does not know of the earlier one, those who read both do. Every replica may say what
 * is missing; they all say the same.
 */
final class Repair {
  private static final Logger LOG = Logger.getLogger(Repair.class);

  private final Supplier<List<Learning>> unsaid;
  private final Consumer<Learning> publish;
  private final Clock clock;
  private final Duration every;
  private Instant next;

  /**
   * @param unsaid the learnings of which the topic's last record leaves something out
   * @param every how long a record has to come back before it is said again
   */
  Repair(Supplier<List<Learning>> unsaid, Consumer<Learning> publish, Clock clock, Duration every) {
    this.unsaid = unsaid;
    this.publish = publish;
    this.clock = clock;
    this.every = every;
    this.next = clock.instant().plus(every);
  }

  /** Publishes what is missing, if it is time. */
  void attempt() {
    if (clock.instant().isBefore(next)) {
      return;
    }
    next = clock.instant().plus(every);
    for (Learning whole : unsaid.get()) {
      LOG.infof("learning written by two at a time, said again: id=%s", whole.getLearningId());
      publish.accept(whole);
    }
  }
}
