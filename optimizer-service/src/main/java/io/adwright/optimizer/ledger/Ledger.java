package io.adwright.optimizer.ledger;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignRef;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The record of what is done with money, written before it is done. What a method has written is
 * durable when it returns. Every method throws {@link LedgerUnavailableException} if the ledger
 * cannot be reached; nothing is written then, as far as one can know.
 */
public interface Ledger {

  /**
   * What was decided with the books open.
   *
   * @param result for the caller
   * @param writes actions to write down, each in its first state or, if it is known, in a new one
   * @param audit what is said about it
   */
  record Decided<R>(R result, List<Entry> writes, AuditRecord audit) {
    public Decided {
      writes = List.copyOf(writes);
    }
  }

  /**
   * Opens the books of a campaign's account, lets {@code decide} decide on what they say, and
   * writes that down. Nobody else decides about the account meanwhile, in whatever process. May
   * call {@code decide} again, if the portfolio's use has changed in between.
   *
   * @param planId whose earlier actions are looked up
   */
  <R> R decide(Scopes scopes, String planId, Instant at, Function<Books, Decided<R>> decide);

  /**
   * Moves an action on. Claims of an effective action become committed, those of one without effect
   * are given back.
   *
   * @return false if the action was no longer in a state from which {@code next} may follow;
   *     nothing is written then
   */
  boolean settle(Booking booking, ActionState next, AuditRecord audit);

  /**
   * Writes one line of audit.
   *
   * @param chain an account, or another of {@link LedgerKeys}
   */
  void note(String chain, AuditRecord audit);

  /**
   * Writes one line of audit, unless one was written under this {@code id}, by whatever replica.
   *
   * @return whether it was written now
   */
  boolean noteOnce(String id, String chain, AuditRecord audit);

  /** Returns the action, if it is known. */
  Optional<Entry> find(String actionId);

  /** Returns the action about which the question was asked. */
  Optional<Entry> findByRequest(String requestId);

  /**
   * Returns what is under way or unconfirmed since before {@code before}, oldest first.
   *
   * @param most of one account, so that one whose platform is silent crowds out no other
   */
  List<Entry> unsettled(Instant before, int most);

  /** Returns what waits for a person although its time is over at {@code now}. */
  List<Entry> expired(Instant now, int most);

  /** Remembers that an order kept such actions on the campaign from being done. */
  void missed(CampaignRef campaign, Set<ActionKind> kinds);

  /**
   * Hands over each campaign of which something was missed that is not stopped any more, and
   * forgets that when {@code release} returns. Of several replicas only one gets it at a time; one
   * that dies meanwhile, or whose {@code release} throws, leaves it for the next.
   */
  void releaseMissed(
      BiPredicate<CampaignRef, ActionKind> stillStopped, Consumer<CampaignRef> release);
}
