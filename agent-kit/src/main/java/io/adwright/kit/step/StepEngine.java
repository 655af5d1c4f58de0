package io.adwright.kit.step;

import io.adwright.contracts.ContentHash;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.StepSource;
import io.adwright.kit.step.Improver.Improved;
import io.adwright.kit.step.Step.Reuse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.avro.specific.SpecificRecordBase;
import org.jspecify.annotations.Nullable;

/**
 * What happens between an input and its output: the rules, what improves them, and the cache of
 * earlier outputs. Knows nothing of Kafka.
 *
 * <p>An output is found again by the SHA-256 of everything that it was made from: the input's
 * content without its circumstances, the tenant, the versions of the reasoning, of the model and
 * its prompt, and the policy. A fallback is never kept: the next time may go better.
 */
@ApplicationScoped
class StepEngine {
  private final StepCache cache;

  StepEngine(StepCache cache) {
    this.cache = cache;
  }

  /**
   * Returns the step's output, which carries {@code context}.
   *
   * @throws RuntimeException if the rules cannot reason over the input
   */
  <I extends SpecificRecordBase, O extends SpecificRecordBase> O run(
      Step<I, O> step, I input, StepScope scope, EventContext context) {
    if (step.reuse() == Reuse.NEVER) {
      return reason(step, input, scope, context);
    }
    var mine = new AtomicReference<@Nullable O>();
    Supplier<FrozenEvent<O>> compute =
        () -> {
          O made = reason(step, input, scope, context);
          mine.set(made);
          return keep(step, made);
        };
    try {
      FrozenEvent<O> kept = cache.get(key(step, input, scope), compute);
      O made = mine.get();
      return made == null ? again(step, input, kept, context, Stamp::reused) : made;
    } catch (NotKept passing) {
      O made = mine.get();
      return made == null ? again(step, input, passing.output(), context, Stamp::shared) : made;
    }
  }

  private static <I extends SpecificRecordBase, O extends SpecificRecordBase> O again(
      Step<I, O> step,
      I input,
      FrozenEvent<O> earlier,
      EventContext context,
      UnaryOperator<Provenance> now) {
    O output = step.carry().apply(earlier.thaw(), input);
    return Stamp.put(output, context, now.apply(Stamp.provenance(output)));
  }

  private static <I extends SpecificRecordBase, O extends SpecificRecordBase> O reason(
      Step<I, O> step, I input, StepScope scope, EventContext context) {
    O byRules = step.rules().apply(input, context);
    Improved<O> improved = step.improver().improve(input, byRules, scope);
    return Stamp.put(improved.output(), context, improved.provenance());
  }

  private static <O extends SpecificRecordBase> FrozenEvent<O> keep(Step<?, O> step, O output) {
    FrozenEvent<O> frozen = FrozenEvent.of(output);
    if (mayGoBetter(step, Stamp.provenance(output))) {
      throw new NotKept(frozen);
    }
    return frozen;
  }

  /** The model may have been lost or found between the key and the answer. */
  private static boolean mayGoBetter(Step<?, ?> step, Provenance made) {
    return made.getSource() == StepSource.FALLBACK
        || (made.getDegradedBecause().isPresent() && step.improver().asks().isPresent());
  }

  private static <I extends SpecificRecordBase> String key(
      Step<I, ?> step, I input, StepScope scope) {
    return ContentHash.of("output")
        .and(scope.campaign().getRef().getTenantId())
        .and(step.agent().name())
        .and(step.version())
        .and(step.improver().asks().orElse(""))
        .and(step.policy().apply(input))
        .andContent(input)
        .id();
  }

  /** Carries an output past the cache to everyone who waits for it. */
  private static final class NotKept extends RuntimeException {
    private final transient FrozenEvent<?> output;

    NotKept(FrozenEvent<?> output) {
      super("a fallback is not kept", null, false, false);
      this.output = output;
    }

    @SuppressWarnings("unchecked") // one key leads to outputs of one step
    <O extends SpecificRecordBase> FrozenEvent<O> output() {
      return (FrozenEvent<O>) output;
    }
  }
}
