package io.adwright.kit.step;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Provenance;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * One agent's duty: a pure function from the event it reads to the event it writes, and how to find
 * in both what every step needs.
 *
 * @param agent who does it
 * @param context the identity of an input
 * @param campaign the campaign that an input is about
 * @param reason the function; equal inputs and contexts give equal outputs
 * @param identity the identity of an output
 * @param provenance how an output was made
 */
public record Step<I, O>(
    Agent agent,
    Function<I, EventContext> context,
    Function<I, CampaignProfile> campaign,
    BiFunction<I, EventContext, O> reason,
    Function<O, EventContext> identity,
    Function<O, Provenance> provenance) {}
