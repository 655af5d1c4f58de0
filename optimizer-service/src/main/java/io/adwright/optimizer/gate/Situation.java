package io.adwright.optimizer.gate;

import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Strategy;
import io.adwright.optimizer.ledger.Books;
import io.adwright.optimizer.ledger.Scopes;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the rules look at beside the action.
 *
 * @param plan what the action belongs to, with the diagnosis that it was made on
 * @param proposal the action's place in the plan, with its evidence
 * @param platformState the campaign as the platform has it now
 * @param now the time of the judgement
 * @param mode how far the optimizer may go by itself
 * @param closed why the plan may change nothing more; null while it may
 * @param account what was done in the account already, and what holds there
 */
public record Situation(
    Strategy plan,
    Proposal proposal,
    Answer<CampaignState> platformState,
    Instant now,
    AutonomyMode mode,
    @Nullable Closed closed,
    Account account) {

  /** An account in which nothing was ever done, on a platform without peculiarities. */
  public Situation(
      Strategy plan,
      Proposal proposal,
      Answer<CampaignState> platformState,
      Instant now,
      AutonomyMode mode,
      @Nullable Closed closed) {
    this(
        plan,
        proposal,
        platformState,
        now,
        mode,
        closed,
        new Account(
            Books.EMPTY,
            Scopes.of(plan.getDiagnosis().getCampaign(), now),
            now,
            null,
            Capabilities.OverDelivery.NONE,
            null));
  }

  /**
   * What was done in the account already, and what holds there.
   *
   * @param books what the ledger says; null if it cannot be reached
   * @param scopes where the action counts
   * @param at the time by which days and windows count
   * @param stopped why a person stopped such actions; null if nobody did
   * @param overDelivery how much more than its budget a campaign may spend
   * @param changesPerHour how many changes the platform takes; null if it has no limit
   */
  public record Account(
      @Nullable Books books,
      Scopes scopes,
      Instant at,
      @Nullable String stopped,
      Capabilities.OverDelivery overDelivery,
      @Nullable Integer changesPerHour) {}

  /**
   * Why a plan may change nothing more.
   *
   * @param code for programs
   * @param why for people
   */
  public record Closed(BlockCode code, String why) {}

  /** Returns the campaign as the plan was made on it. */
  public CampaignProfile campaign() {
    return plan.getDiagnosis().getCampaign();
  }

  /** Returns the platform's state where it is known. */
  public Optional<CampaignState> state() {
    return platformState instanceof Answer.Found<CampaignState>(CampaignState state)
        ? Optional.of(state)
        : Optional.empty();
  }
}
