package io.adwright.optimizer.outcome;

import io.adwright.contracts.CampaignKeys;
import io.adwright.optimizer.outcome.series.Series;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is kept of an account: its campaigns by key, and the actions on them. */
public final class Account {
  private final SortedMap<String, Series> campaigns;
  private final List<Kept> observations;
  private final Map<String, List<Observation>> actions = new HashMap<>();

  /**
   * An action, and what was last told of its outcome.
   *
   * @param told empty while nothing was
   */
  public record Kept(Observation observation, Optional<Told> told) {}

  /**
   * What was told of an outcome.
   *
   * @param actionId the action
   * @param restatement 0 for the first outcome
   * @param contentHash of what was told
   * @param rollbackControlId the control that asked for a rollback, if one ever did
   */
  public record Told(
      String actionId, int restatement, String contentHash, Optional<String> rollbackControlId) {}

  public Account(Map<String, Series> campaigns, List<Kept> observations) {
    this.campaigns = new TreeMap<>(campaigns);
    this.observations = List.copyOf(observations);
    for (Kept kept : observations) {
      add(kept.observation().campaignKey(), kept.observation());
      kept.observation()
          .action()
          .getCounterpart()
          .ifPresent(it -> add(CampaignKeys.of(it), kept.observation()));
    }
  }

  SortedMap<String, Series> campaigns() {
    return campaigns;
  }

  /** Returns the latest time that the data of any campaign were computed at. */
  Instant asOf() {
    return campaigns.values().stream()
        .map(Series::asOf)
        .max(Comparator.naturalOrder())
        .orElse(Instant.MIN);
  }

  List<Kept> observations() {
    return observations;
  }

  List<Observation> actionsOn(String campaignKey) {
    return actions.getOrDefault(campaignKey, List.of());
  }

  private void add(String campaignKey, Observation action) {
    actions.computeIfAbsent(campaignKey, it -> new ArrayList<>()).add(action);
  }
}
