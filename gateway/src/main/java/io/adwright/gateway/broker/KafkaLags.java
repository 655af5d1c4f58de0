package io.adwright.gateway.broker;

import io.adwright.gateway.backlog.BrokerAway;
import io.adwright.gateway.backlog.Lag;
import io.adwright.gateway.backlog.Lags;
import io.adwright.gateway.backlog.Progress;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListGroupsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/** Committed offsets beside the ends of the partitions, as the broker has both. */
@ApplicationScoped
class KafkaLags implements Lags {
  private static final int REQUEST_MILLIS = 3_000;
  private static final int LIMIT_MILLIS = 5_000;

  private final Map<String, Object> settings;
  private final OwnTopics topics;

  KafkaLags(@Identifier("default-kafka-broker") Map<String, Object> broker, OwnTopics topics) {
    this.settings = new HashMap<>(broker);
    settings.put("request.timeout.ms", REQUEST_MILLIS);
    settings.put("default.api.timeout.ms", LIMIT_MILLIS);
    this.topics = topics;
  }

  @Override
  public List<Lag> read() throws BrokerAway {
    try (Admin admin = Admin.create(settings)) {
      return read(admin);
    } catch (KafkaException away) {
      throw new BrokerAway(away);
    } catch (ExecutionException failed) {
      throw new BrokerAway(failed.getCause() == null ? failed : failed.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerAway(e);
    }
  }

  private List<Lag> read(Admin admin) throws ExecutionException, InterruptedException {
    List<String> groups =
        admin.listGroups(ListGroupsOptions.forConsumerGroups()).all().get().stream()
            .map(GroupListing::groupId)
            .toList();
    Map<String, Map<TopicPartition, OffsetAndMetadata>> committed = new HashMap<>();
    if (!groups.isEmpty()) {
      committed.putAll(admin.listConsumerGroupOffsets(everything(groups)).all().get());
    }
    // A group that never committed anything reads for itself alone, as this gateway does.
    committed.values().forEach(offsets -> offsets.keySet().removeIf(it -> !isOwn(it)));
    committed.values().removeIf(Map::isEmpty);
    if (committed.isEmpty()) {
      return List.of();
    }
    Set<TopicPartition> partitions = partitionsOf(admin, committed);
    Map<TopicPartition, Long> first = offsets(admin, partitions, OffsetSpec.earliest());
    Map<TopicPartition, Long> ends = offsets(admin, partitions, OffsetSpec.latest());
    List<Progress> progress = new ArrayList<>();
    committed.forEach(
        (group, offsets) -> {
          Set<String> read =
              offsets.keySet().stream().map(TopicPartition::topic).collect(Collectors.toSet());
          partitions.stream()
              .filter(partition -> read.contains(partition.topic()))
              .map(it -> progress(group, it, offsets.get(it), first, ends))
              .forEach(progress::add);
        });
    return Lag.of(progress, members(admin, committed.keySet()));
  }

  private boolean isOwn(TopicPartition partition) {
    return topics.names().contains(partition.topic());
  }

  private static Map<String, ListConsumerGroupOffsetsSpec> everything(List<String> groups) {
    return groups.stream()
        .collect(Collectors.toMap(Function.identity(), _ -> new ListConsumerGroupOffsetsSpec()));
  }

  /** Of a topic that a group reads, also the partitions of which it has read nothing yet. */
  private static Set<TopicPartition> partitionsOf(
      Admin admin, Map<String, Map<TopicPartition, OffsetAndMetadata>> committed)
      throws ExecutionException, InterruptedException {
    Set<String> names =
        committed.values().stream()
            .flatMap(offsets -> offsets.keySet().stream())
            .map(TopicPartition::topic)
            .collect(Collectors.toSet());
    Set<TopicPartition> partitions = new HashSet<>();
    admin
        .describeTopics(names)
        .allTopicNames()
        .get()
        .forEach(
            (name, topic) ->
                topic
                    .partitions()
                    .forEach(it -> partitions.add(new TopicPartition(name, it.partition()))));
    return partitions;
  }

  private static Map<TopicPartition, Long> offsets(
      Admin admin, Set<TopicPartition> partitions, OffsetSpec which)
      throws ExecutionException, InterruptedException {
    return admin
        .listOffsets(partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> which)))
        .all()
        .get()
        .entrySet()
        .stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().offset()));
  }

  private static Progress progress(
      String group,
      TopicPartition partition,
      @Nullable OffsetAndMetadata committed,
      Map<TopicPartition, Long> first,
      Map<TopicPartition, Long> ends) {
    return new Progress(
        group,
        partition.topic(),
        partition.partition(),
        committed == null ? OptionalLong.empty() : OptionalLong.of(committed.offset()),
        first.getOrDefault(partition, 0L),
        ends.getOrDefault(partition, 0L));
  }

  private static Map<String, Integer> members(Admin admin, Set<String> groups)
      throws ExecutionException, InterruptedException {
    return admin.describeConsumerGroups(groups).all().get().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, group -> group.getValue().members().size()));
  }
}
