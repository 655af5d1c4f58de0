package io.adwright.kit.step;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.EventContext;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * One agent's duty: a pure function from the event it reads to the event it writes, and what the
 * runner must know to run it well. Outputs have fields {@code context} and {@code provenance}.
 *
 * @param agent who does it
 * @param version of the reasoning, for example {@code analyst-1}; another version is cached apart
 * @param context the identity of an input
 * @param campaign the campaign that an input is about
 * @param rules the function; equal inputs and contexts give equal outputs
 * @param policy says what else the output of an input depends on, settings and knowledge, at this
 *     moment
 * @param improver takes the rules' output further
 * @param carry returns an earlier output with what it carries of the input that it now answers
 * @param reuse whether an equal input may be answered by an earlier output
 */
public record Step<I extends SpecificRecordBase, O extends SpecificRecordBase>(
    Agent agent,
    String version,
    Function<I, EventContext> context,
    Function<I, CampaignProfile> campaign,
    BiFunction<I, EventContext, O> rules,
    Function<I, String> policy,
    Improver<I, O> improver,
    BiFunction<O, I, O> carry,
    Reuse reuse) {

  /** Whether an equal input may be answered by an earlier output. */
  public enum Reuse {
    /** The step only reasons. */
    CACHED,
    /** The step acts on the world: it must look again, and recognises a repeat by itself. */
    NEVER
  }

  /** Returns a step that reasons by rules alone and depends on nothing but its input. */
  public static <I extends SpecificRecordBase, O extends SpecificRecordBase> Step<I, O> of(
      Agent agent,
      String version,
      Function<I, EventContext> context,
      Function<I, CampaignProfile> campaign,
      BiFunction<I, EventContext, O> rules) {
    return new Step<>(
        agent,
        version,
        context,
        campaign,
        rules,
        _ -> "",
        Improver.none(),
        (output, input) -> output,
        Reuse.CACHED);
  }

  /** Returns this step, depending on {@code policy} as well. */
  public Step<I, O> under(Supplier<String> policy) {
    return underInput(_ -> policy.get());
  }

  /** Returns this step, depending as well on what {@code policy} says of the input. */
  public Step<I, O> underInput(Function<I, String> policy) {
    return new Step<>(agent, version, context, campaign, rules, policy, improver, carry, reuse);
  }

  /** Returns this step, its output taken further by {@code improver}. */
  public Step<I, O> improvedBy(Improver<I, O> improver) {
    return new Step<>(agent, version, context, campaign, rules, policy, improver, carry, reuse);
  }

  /**
   * Returns this step, whose outputs carry something of their input, which {@code carry} renews.
   */
  public Step<I, O> carrying(BiFunction<O, I, O> carry) {
    return new Step<>(agent, version, context, campaign, rules, policy, improver, carry, reuse);
  }

  /** Returns this step as one that acts on the world. */
  public Step<I, O> acting() {
    return new Step<>(
        agent, version, context, campaign, rules, policy, improver, carry, Reuse.NEVER);
  }

  StepScope scope(I input) {
    EventContext cause = context.apply(input);
    return new StepScope(EventContexts.stepId(cause, agent), agent, cause, campaign.apply(input));
  }
}
