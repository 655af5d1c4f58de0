package io.adwright.optimizer;

import io.adwright.optimizer.observed.PostgresObservations;
import io.adwright.optimizer.observed.Snapshots;
import io.adwright.optimizer.outcome.ConfirmedActions;
import io.adwright.optimizer.outcome.Evaluation;
import io.adwright.optimizer.outcome.Observations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/** Puts together what judges the optimizer's actions. */
@ApplicationScoped
class OutcomeBeans {

  @Produces
  @Singleton
  Observations observations(DataSource database) {
    return new PostgresObservations(database);
  }

  @Produces
  @Singleton
  Snapshots snapshots(DataSource database) {
    return new Snapshots(database);
  }

  @Produces
  @Singleton
  ConfirmedActions confirmedActions(OptimizerConfig config) {
    return config.observed();
  }

  @Produces
  @Singleton
  Evaluation evaluation() {
    return new Evaluation();
  }
}
