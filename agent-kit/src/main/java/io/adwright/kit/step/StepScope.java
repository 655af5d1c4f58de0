package io.adwright.kit.step;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.EventContext;

/**
 * The step that something happens in.
 *
 * @param stepId the same at every replay of the same input
 * @param agent who takes it
 * @param cause identity of the input
 * @param campaign what the input is about
 */
public record StepScope(String stepId, Agent agent, EventContext cause, CampaignProfile campaign) {}
