package io.adwright.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.deploy.declared.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Manifests that say again what stands elsewhere are written from there. {@code ./mvnw -pl deploy
 * -am test -Dtest=GeneratedManifestsTest -Dadwright.manifests.write=true} writes them.
 */
class GeneratedManifestsTest {
  private static final boolean WRITE = Boolean.getBoolean("adwright.manifests.write");

  static Stream<Map.Entry<String, String>> manifests() {
    return Stream.of(
        Map.entry("deploy/kubernetes/components/strimzi/topics.yaml", KafkaManifests.topics()),
        Map.entry("deploy/kubernetes/components/strimzi/users.yaml", KafkaManifests.users()),
        Map.entry(
            "deploy/kubernetes/components/monitoring/rules.yaml", MonitoringManifests.rules()),
        Map.entry("deploy/grafana/kustomization.yaml", MonitoringManifests.dashboards()));
  }

  @ParameterizedTest
  @MethodSource("manifests")
  void saysWhatItsSourceSays(Map.Entry<String, String> manifest) throws IOException {
    // Given
    if (WRITE) {
      Files.createDirectories(Repository.path(manifest.getKey()).getParent());
      Files.writeString(Repository.path(manifest.getKey()), manifest.getValue());
    }

    // When
    String there = Repository.text(manifest.getKey());

    // Then
    assertThat(there)
        .as("%s; write it anew by -Dadwright.manifests.write=true", manifest.getKey())
        .isEqualTo(manifest.getValue());
  }
}
