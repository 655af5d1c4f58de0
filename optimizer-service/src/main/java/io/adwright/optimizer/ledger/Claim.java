package io.adwright.optimizer.ledger;

/**
 * What an action may come to use of a cap in the worst case.
 *
 * @param scope as in {@link Scopes}
 * @param micros zero or more, of the account's currency
 * @param capMicros what the scope may use altogether, zero or more
 */
public record Claim(String scope, long micros, long capMicros) {
  public Claim {
    if (micros < 0 || capMicros < 0) {
      throw new IllegalArgumentException(
          "a claim of %d on a cap of %d; neither is below zero".formatted(micros, capMicros));
    }
  }

  /** Returns whether it fits beside what is used, without leaving the range of long. */
  public boolean fits(long usedMicros) {
    return usedMicros <= capMicros && micros <= capMicros - usedMicros;
  }
}
