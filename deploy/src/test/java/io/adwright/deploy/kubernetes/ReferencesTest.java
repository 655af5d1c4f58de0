package io.adwright.deploy.kubernetes;

import static io.adwright.deploy.kubernetes.Overlay.elements;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.deploy.declared.Services;
import io.adwright.local.broker.TopicSpec;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is named is there, or is one of the few things that docs/deploy.md asks for. */
class ReferencesTest {
  /** Made by hand before the first {@code kubectl apply}. */
  private static final Set<String> BY_HAND = Set.of("adwright-database", "adwright-api-keys");

  /** Made by Strimzi for the cluster. */
  private static final String CLUSTER_CA = "adwright-cluster-ca-cert";

  static Stream<Overlay> overlays() {
    return Overlay.all();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everySecretComesFromSomewhere(Overlay overlay) {
    // Given
    Set<String> there = new HashSet<>(BY_HAND);
    there.add(CLUSTER_CA);
    overlay.kinds("KafkaUser", "Secret").map(Overlay::name).forEach(there::add);

    // When
    Set<String> named = new HashSet<>();
    overlay
        .documents()
        .forEach(
            document -> {
              document
                  .findValues("secretKeyRef")
                  .forEach(it -> named.add(it.path("name").asText()));
              document
                  .findValues("secret")
                  .forEach(it -> named.add(it.path("secretName").asText()));
              document
                  .findValues("secretTargetRef")
                  .forEach(
                      list -> elements(list).forEach(it -> named.add(it.path("name").asText())));
            });

    // Then
    assertThat(there).containsAll(named);
    assertThat(named).contains("adwright-database");
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyMountHasItsVolume(Overlay overlay) {
    overlay
        .workloads()
        .forEach(
            workload -> {
              Set<String> volumes = new HashSet<>();
              elements(Overlay.pod(workload).path("volumes"))
                  .forEach(it -> volumes.add(it.path("name").asText()));
              elements(workload.at("/spec/volumeClaimTemplates"))
                  .forEach(it -> volumes.add(Overlay.name(it)));
              assertThat(
                      Overlay.containers(workload)
                          .flatMap(it -> elements(it.path("volumeMounts")))
                          .map(it -> it.path("name").asText()))
                  .isSubsetOf(volumes);
            });
  }

  @Test
  void replicasGrowToThePartitionsOfTheTopicThatTheyWaitFor() {
    // Given
    Map<String, Integer> partitions =
        KafkaManifests.table().stream().collect(toMap(TopicSpec::name, TopicSpec::partitions));

    // When
    var scaled = Overlay.of("production").kinds("ScaledObject").toList();

    // Then
    assertThat(scaled).hasSize(5);
    for (JsonNode each : scaled) {
      var service = Services.named(each.at("/spec/scaleTargetRef/name").asText()).orElseThrow();
      JsonNode trigger = each.at("/spec/triggers/0/metadata");
      String topic = trigger.path("topic").asText();
      assertThat(each.at("/spec/maxReplicaCount").asInt()).isEqualTo(partitions.get(topic));
      Set<String> channels =
          service.settings().stringPropertyNames().stream()
              .filter(key -> key.matches("mp\\.messaging\\.incoming\\.[^.]+\\.group\\.id"))
              .filter(key -> service.setting(key).equals(trigger.path("consumerGroup").asText()))
              .map(key -> service.setting(key.replace(".group.id", ".topic")))
              .collect(toSet());
      assertThat(channels).containsExactly(topic);
    }
  }
}
