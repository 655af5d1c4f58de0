package io.adwright.optimizer.ledger;

import io.adwright.contracts.event.Receipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where an action is in its life. Each state offers only what may follow it; a way that is not here
 * does not exist.
 */
public sealed interface ActionState {

  /** Returns whether its claims on the caps are held back. */
  default boolean reserves() {
    return false;
  }

  /** Returns whether the platform has made the change. */
  default boolean effective() {
    return false;
  }

  /** The name in storage, for example {@code DISPATCHED}. */
  String name();

  /**
   * It waits for a person. Its claims are reserved, so that what is approved can also be done.
   *
   * @param expiresAt from then on the answer is no
   * @param agreedBy who agreed already, where two must; null if nobody did
   */
  record Planned(Instant at, Instant expiresAt, @Nullable String agreedBy) implements ActionState {
    /** The first of two persons agreed. */
    public Planned agreed(String operator) {
      return new Planned(at, expiresAt, operator);
    }

    /** The person agreed: it is about to be sent. */
    public Dispatched dispatch(Instant now) {
      return new Dispatched(now);
    }

    /** The person refused, or it no longer fits. */
    public Cancelled cancel(Instant now, String why) {
      return new Cancelled(now, why);
    }

    /** Nobody answered, which is a no. */
    public Cancelled expire(Instant now) {
      return new Cancelled(now, "nobody answered until " + expiresAt);
    }

    @Override
    public boolean reserves() {
      return true;
    }

    @Override
    public String name() {
      return "PLANNED";
    }
  }

  /**
   * It is being sent. Whoever finds it so after a crash must ask the platform what became of it.
   */
  record Dispatched(Instant at) implements ActionState {
    /** The platform says and shows that it is done. */
    public Confirmed confirm(Instant now, Receipt receipt) {
      return new Confirmed(now, receipt);
    }

    /**
     * The platform says that it changed nothing, or a kill switch stopped it before it was sent.
     */
    public Rejected reject(Instant now, Receipt receipt) {
      return new Rejected(now, receipt);
    }

    /** No answer, or none that can be relied upon. */
    public Unknown lose(Instant now, String why) {
      return new Unknown(now, why);
    }

    /** A later look at the platform settled it. */
    public Reconciled reconcile(Instant now, boolean applied, @Nullable Receipt receipt) {
      return new Reconciled(now, applied, receipt);
    }

    @Override
    public boolean reserves() {
      return true;
    }

    @Override
    public String name() {
      return "DISPATCHED";
    }
  }

  /** It may or may not have been done; its claims stay reserved until the platform tells. */
  record Unknown(Instant at, String why) implements ActionState {
    /** The platform was read back. */
    public Reconciled reconcile(Instant now, boolean applied, @Nullable Receipt receipt) {
      return new Reconciled(now, applied, receipt);
    }

    @Override
    public boolean reserves() {
      return true;
    }

    @Override
    public String name() {
      return "UNKNOWN";
    }
  }

  /** Done, as the platform says and shows. */
  record Confirmed(Instant at, Receipt receipt) implements ActionState {
    @Override
    public boolean effective() {
      return true;
    }

    @Override
    public String name() {
      return "CONFIRMED";
    }
  }

  /** Nothing was changed. The same action may be tried again: it still has one effect at most. */
  record Rejected(Instant at, Receipt receipt) implements ActionState {
    /** The plan came again. */
    public Dispatched again(Instant now) {
      return new Dispatched(now);
    }

    @Override
    public String name() {
      return "REJECTED";
    }
  }

  /**
   * Settled by reading back.
   *
   * @param applied whether the platform shows the change
   * @param receipt what it showed; null if it shows nothing
   */
  record Reconciled(Instant at, boolean applied, @Nullable Receipt receipt) implements ActionState {
    /** The plan came again. Only a reduction that was not made is tried again, or found later. */
    public Dispatched again(Instant now) {
      return new Dispatched(now);
    }

    @Override
    public boolean effective() {
      return applied;
    }

    @Override
    public String name() {
      return applied ? "RECONCILED_APPLIED" : "RECONCILED_NOT_APPLIED";
    }
  }

  /** It was never sent: a person refused it, nobody answered, or it no longer fitted. */
  record Cancelled(Instant at, String why) implements ActionState {
    @Override
    public String name() {
      return "CANCELLED";
    }
  }
}
