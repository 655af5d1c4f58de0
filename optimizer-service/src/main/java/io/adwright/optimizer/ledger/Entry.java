package io.adwright.optimizer.ledger;

/** An action in the ledger, and where it is in its life. */
public record Entry(Booking booking, ActionState state) {}
