package io.adwright.optimizer.outcome;

import io.adwright.contracts.CampaignKeys;
import io.adwright.optimizer.outcome.Account.Kept;
import io.adwright.optimizer.outcome.Account.Told;
import io.adwright.optimizer.outcome.series.Series;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** Keeps everything until the end of the test. */
final class InMemoryObservations implements Observations {
  private final Map<String, Observation> observations = new TreeMap<>();
  private final Map<String, Told> told = new HashMap<>();
  private final Map<String, Series> campaigns = new TreeMap<>();
  private final Map<String, Integer> changes = new HashMap<>();
  private final Map<String, Integer> visited = new HashMap<>();

  @Override
  public void open(Observation observation) {
    if (observations.putIfAbsent(observation.actionId(), observation) == null) {
      changes.merge(observation.accountKey(), 1, Integer::sum);
    }
  }

  @Override
  public void take(Series snapshot) {
    String key = CampaignKeys.of(snapshot.profile().getRef());
    Series before = campaigns.get(key);
    Series after = before == null ? snapshot : before.merge(snapshot);
    if (!after.equals(before)) {
      campaigns.put(key, after);
      changes.merge(Observation.accountKey(snapshot.profile().getRef()), 1, Integer::sum);
    }
  }

  @Override
  public boolean visitDue(Function<Account, List<Told>> visit) {
    Optional<String> due =
        observations.values().stream()
            .filter(this::isOver)
            .map(Observation::accountKey)
            .filter(it -> !Objects.equals(changes.get(it), visited.get(it)))
            .findFirst();
    due.ifPresent(
        account -> {
          visit.apply(account(account)).forEach(it -> told.put(it.actionId(), it));
          visited.put(account, changes.getOrDefault(account, 0));
        });
    return due.isPresent();
  }

  @Override
  public long size() {
    return observations.size();
  }

  private boolean isOver(Observation observation) {
    Instant end = observation.dueAt();
    return account(observation.accountKey()).campaigns().values().stream()
        .anyMatch(it -> !it.asOf().isBefore(end));
  }

  private Account account(String key) {
    var own = new TreeMap<String, Series>();
    campaigns.forEach(
        (campaign, series) -> {
          if (Observation.accountKey(series.profile().getRef()).equals(key)) {
            own.put(campaign, series);
          }
        });
    List<Kept> kept =
        observations.values().stream()
            .filter(it -> it.accountKey().equals(key))
            .map(it -> new Kept(it, Optional.ofNullable(told.get(it.actionId()))))
            .toList();
    return new Account(own, kept);
  }
}
