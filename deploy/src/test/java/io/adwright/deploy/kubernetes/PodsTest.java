package io.adwright.deploy.kubernetes;

import static io.adwright.deploy.kubernetes.Overlay.containers;
import static io.adwright.deploy.kubernetes.Overlay.elements;
import static io.adwright.deploy.kubernetes.Overlay.name;
import static io.adwright.deploy.kubernetes.Overlay.pod;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.deploy.declared.Repository;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What no pod may lack, whoever wrote it. */
class PodsTest {

  static Stream<Overlay> overlays() {
    return Overlay.all();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyPodKeepsToTheRestrictedStandard(Overlay overlay) {
    assertThat(overlay.one("Namespace", "adwright").at("/metadata/labels"))
        .anyMatch(it -> it.asText().equals("restricted"));
    assertThat(overlay.workloads())
        .allSatisfy(
            workload -> {
              JsonNode spec = pod(workload);
              assertThat(spec.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
              assertThat(spec.at("/securityContext/runAsUser").asInt()).isPositive();
              assertThat(spec.at("/securityContext/seccompProfile/type").asText())
                  .isEqualTo("RuntimeDefault");
              for (String host : new String[] {"hostNetwork", "hostPID", "hostIPC"}) {
                assertThat(spec.has(host)).isFalse();
              }
              assertThat(elements(spec.path("volumes"))).noneMatch(it -> it.has("hostPath"));
              assertThat(containers(workload)).allSatisfy(PodsTest::locked);
            });
  }

  private static void locked(JsonNode container) {
    JsonNode security = container.path("securityContext");
    assertThat(security.path("allowPrivilegeEscalation").asBoolean(true)).isFalse();
    assertThat(security.path("readOnlyRootFilesystem").asBoolean()).isTrue();
    assertThat(security.at("/capabilities/drop/0").asText()).isEqualTo("ALL");
    assertThat(security.has("privileged")).isFalse();
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyContainerHasItsSizeAndAPinnedImage(Overlay overlay) {
    // Given
    Stream<JsonNode> all = overlay.workloads().flatMap(Overlay::containers);

    // When, Then
    assertThat(all)
        .allSatisfy(
            container -> {
              for (String size : new String[] {"requests", "limits"}) {
                assertThat(container.at("/resources/" + size).has("memory")).isTrue();
                assertThat(container.at("/resources/" + size).has("cpu")).isTrue();
              }
              String image = container.path("image").asText();
              assertThat(image).matches("[a-z/-]+:v?\\d[\\w.-]*");
              if (image.startsWith("adwright/")) {
                assertThat(image).endsWith(":" + Repository.projectVersion());
              }
            });
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void nobodyHasATokenForTheCluster(Overlay overlay) {
    assertThat(overlay.kinds("ServiceAccount"))
        .allMatch(it -> !it.path("automountServiceAccountToken").asBoolean(true));
    assertThat(overlay.workloads())
        .allSatisfy(
            workload -> {
              assertThat(pod(workload).path("automountServiceAccountToken").asBoolean(true))
                  .isFalse();
              String account = pod(workload).path("serviceAccountName").asText();
              assertThat(account).isEqualTo(name(workload));
              assertThat(overlay.one("ServiceAccount", account)).isNotNull();
            });
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void noVariableHoldsASecret(Overlay overlay) {
    // Given
    Stream<JsonNode> variables =
        overlay.workloads().flatMap(Overlay::containers).flatMap(it -> elements(it.path("env")));

    // When
    var secret =
        variables.filter(it -> it.path("name").asText().matches(".*(PASSWORD|JAAS).*")).toList();

    // Then
    assertThat(secret).isNotEmpty().allMatch(it -> it.at("/valueFrom/secretKeyRef").has("name"));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void servicesMayBeMovedOneAtATime(Overlay overlay) {
    // Given
    Stream<JsonNode> budgets = overlay.kinds("PodDisruptionBudget");

    // When
    var guarded =
        budgets
            .filter(it -> it.at("/spec/maxUnavailable").asInt() == 1)
            .map(Overlay::name)
            .toList();

    // Then
    assertThat(guarded)
        .containsAll(
            overlay
                .kinds("Deployment")
                .filter(it -> it.at("/metadata/labels").has("adwright.io/kind"))
                .map(Overlay::name)
                .toList());
  }
}
