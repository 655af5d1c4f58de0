package io.adwright.optimizer.outcome;

class InMemoryObservationsTest extends ObservationsContract {
  @Override
  protected Observations observations() {
    return new InMemoryObservations();
  }
}
