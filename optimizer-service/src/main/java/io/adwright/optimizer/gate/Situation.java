package io.adwright.optimizer.gate;

import io.adwright.contracts.event.CampaignProfile;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at beside the action.
 *
 * @param campaign as the plan was made on it
 * @param platformState as the platform has it now
 * @param closed why the plan may change nothing more; null while it may
 */
public record Situation(
    CampaignProfile campaign, Answer<CampaignState> platformState, @Nullable Closed closed) {

  /**
   * Why a plan may change nothing more.
   *
   * @param code for programs
   * @param why for people
   */
  public record Closed(BlockCode code, String why) {}

  /** Returns the platform's state where it is known. */
  Optional<CampaignState> state() {
    return platformState instanceof Answer.Found<CampaignState>(CampaignState state)
        ? Optional.of(state)
        : Optional.empty();
  }
}
