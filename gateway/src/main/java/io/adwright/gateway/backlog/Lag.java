package io.adwright.gateway.backlog;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How far a group is behind on a topic.
 *
 * @param records that it has still to read
 * @param members of the group that are there; none reads where there are none
 */
public record Lag(String group, String topic, long records, int members) {

  /**
   * Adds up partitions; ordered by group and topic.
   *
   * @param members how many each group has
   */
  public static List<Lag> of(Collection<Progress> partitions, Map<String, Integer> members) {
    Map<String, Map<String, Long>> behind = new TreeMap<>();
    for (Progress one : partitions) {
      behind
          .computeIfAbsent(one.group(), _ -> new TreeMap<>())
          .merge(one.topic(), one.behind(), Long::sum);
    }
    return behind.entrySet().stream()
        .flatMap(
            group ->
                group.getValue().entrySet().stream()
                    .map(
                        topic ->
                            new Lag(
                                group.getKey(),
                                topic.getKey(),
                                topic.getValue(),
                                members.getOrDefault(group.getKey(), 0))))
        .toList();
  }
}
