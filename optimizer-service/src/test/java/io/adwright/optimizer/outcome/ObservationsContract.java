package io.adwright.optimizer.outcome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.adwright.contracts.CampaignKeys;
import io.adwright.optimizer.outcome.Account.Kept;
import io.adwright.optimizer.outcome.Account.Told;
import io.adwright.optimizer.outcome.series.Series;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What every implementation of {@link Observations} promises. */
public abstract class ObservationsContract {
  private static final World WORLD = new World(1, 2, 1.3, 20);
  private static final String RAISE = World.raise().actionId();

  /** Returns observations without anything in them, or the same ones as a process after it. */
  protected abstract Observations observations();

  private final List<Account> visited = new ArrayList<>();

  @Test
  void allIsWellWhenEmpty() {
    Observations empty = observations();

    assertThat(empty.visitDue(this::look)).isFalse();
    assertThat(empty.size()).isZero();
  }

  @Test
  void nothingIsDueBeforeTheWindowIsOver() {
    Observations observations = observations();
    observations.open(World.raise());

    observations.take(week(6));

    assertThat(observations.visitDue(this::look)).isFalse();
  }

  @Test
  void anAccountIsVisitedOnceForEverythingThatIsNew() {
    Observations observations = observations();
    observations.open(World.raise());
    observations.take(Series.of(WORLD.snapshot(1, World.ACTION.plusDays(7))));
    observations.take(week(7));

    assertThat(observations.visitDue(this::look)).isTrue();
    assertThat(observations.visitDue(this::look)).isFalse();
    observations.take(week(7));
    assertThat(observations.visitDue(this::look)).isFalse();
    observations.take(Series.of(WORLD.snapshot(1, World.ACTION.plusDays(8))));
    assertThat(observations.visitDue(this::look)).isTrue();
  }

  @Test
  void whatIsKeptIsWhatWasPutIn() {
    Observations observations = observations();
    observations.open(World.raise());
    observations.open(World.raise());
    observations.take(week(7));
    observations.take(Series.of(WORLD.snapshot(0, World.ACTION)));

    observations.visitDue(this::look);

    Account account = visited.getFirst();
    assertThat(account.observations()).containsExactly(new Kept(World.raise(), Optional.empty()));
    assertThat(account.campaigns().get(CampaignKeys.of(World.ref(0))))
        .isEqualTo(week(7).merge(Series.of(WORLD.snapshot(0, World.ACTION))));
  }

  @Test
  void whatWasToldIsRemembered() {
    var told = new Told(RAISE, 3, "hash", Optional.of("control"));
    Observations observations = observations();
    observations.open(World.raise());
    observations.take(week(7));
    observations.visitDue(account -> List.of(told));
    observations.take(week(8));

    observations.visitDue(this::look);

    assertThat(visited.getFirst().observations().getFirst().told()).contains(told);
  }

  @Test
  void anAccountThatCouldNotBeVisitedStaysDue() {
    Observations observations = observations();
    observations.open(World.raise());
    observations.take(week(7));

    assertThatThrownBy(
            () ->
                observations.visitDue(
                    account -> {
                      throw new IllegalStateException("no broker");
                    }))
        .hasMessage("no broker");

    assertThat(observations.visitDue(this::look)).isTrue();
  }

  /** Puts in an action, and data that cover its window. */
  protected static void fill(Observations observations) {
    observations.open(World.raise());
    observations.take(week(7));
  }

  private List<Told> look(Account account) {
    visited.add(account);
    return List.of();
  }

  private static Series week(int days) {
    return Series.of(WORLD.snapshot(0, World.ACTION.plusDays(days)));
  }
}
