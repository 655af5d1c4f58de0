package io.adwright.optimizer.observed;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.optimizer.outcome.Account.Told;
import io.adwright.optimizer.outcome.Observations;
import io.adwright.optimizer.outcome.ObservationsContract;
import io.adwright.teststack.Postgres;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

class PostgresObservationsTest extends ObservationsContract {
  private final PGSimpleDataSource database = database();

  @Override
  protected Observations observations() {
    return new PostgresObservations(database);
  }

  @Test
  void twoProcessesNeverVisitOneAccountAtATime() throws Exception {
    Observations one = observations();
    Observations other = observations();
    fill(one);
    var begun = new CountDownLatch(1);
    var end = new CountDownLatch(1);
    var visit =
        CompletableFuture.supplyAsync(
            () ->
                one.visitDue(
                    account -> {
                      begun.countDown();
                      await(end);
                      return List.<Told>of();
                    }));
    begun.await();

    boolean visited = other.visitDue(account -> List.of());

    end.countDown();
    assertThat(visited).isFalse();
    assertThat(visit.get()).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static PGSimpleDataSource database() {
    var database = new PGSimpleDataSource();
    database.setUrl(Postgres.emptyDatabase());
    database.setUser(Postgres.USER);
    return database;
  }
}
