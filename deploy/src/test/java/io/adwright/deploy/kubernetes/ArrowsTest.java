package io.adwright.deploy.kubernetes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The network policies allow the arrows of docs/architecture.md, and no others. */
class ArrowsTest {
  private static final Set<String> SERVICES =
      Set.of(
          "gateway",
          "analyst-service",
          "memory-service",
          "strategist-service",
          "copywriter-service",
          "optimizer-service");

  static Stream<Overlay> overlays() {
    return Overlay.all();
  }

  @Test
  void onOnesOwnCluster() {
    // Given
    Set<String> expected = everywhere();
    expected.add("gateway -> postgres:5432");
    expected.add("optimizer-service -> postgres:5432");
    expected.add("registry -> postgres:5432");
    expected.add("optimizer-service -> ad-platform-simulator:8090");

    // When
    Set<String> arrows = new Arrows(Overlay.of("dev")).out();

    // Then
    assertThat(arrows).containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void inProduction() {
    // Given
    Set<String> expected = everywhere();
    for (String user : Set.of("gateway", "optimizer-service", "registry")) {
      expected.add(user + " -> 10.0.0.0/8:5432");
    }
    for (String asker : Set.of("analyst-service", "strategist-service", "copywriter-service")) {
      expected.add(asker + " -> ollama:11434");
    }
    // Ad platforms, the sign-in provider, and the model's publisher.
    for (String pod : Set.of("optimizer-service", "gateway", "ollama")) {
      expected.add(pod + " -> 0.0.0.0/0:443");
    }

    // When
    Set<String> arrows = new Arrows(Overlay.of("production")).out();

    // Then
    assertThat(arrows).containsExactlyInAnyOrderElementsOf(expected);
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void whatAPodMayOpenItsCounterpartLetsIn(Overlay overlay) {
    // Given
    var arrows = new Arrows(overlay);
    Set<String> ours = new TreeSet<>();
    overlay.workloads().forEach(it -> ours.add(Overlay.name(it)));

    // When
    Set<String> between = new TreeSet<>(arrows.out());
    between.removeIf(
        arrow -> !ours.contains(arrow.replaceFirst(".* -> ", "").replaceFirst(":.*", "")));

    // Then
    Set<String> in = new TreeSet<>(arrows.in());
    assertThat(in).containsAll(between);
    in.removeAll(between);
    assertThat(in)
        .allMatch(arrow -> arrow.startsWith("namespace "))
        .contains("namespace ingress=yes -> gateway:8080");
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void aPodWithoutAPolicySpeaksToNobody(Overlay overlay) {
    // Given
    var closed = overlay.one("NetworkPolicy", "nothing-by-default");

    // When
    var selector = closed.at("/spec/podSelector/matchLabels");

    // Then
    assertThat(closed.path("spec").has("ingress") || closed.path("spec").has("egress")).isFalse();
    assertThat(overlay.workloads())
        .allMatch(
            it ->
                it.at("/spec/template/metadata/labels")
                    .path("app.kubernetes.io/part-of")
                    .equals(selector.path("app.kubernetes.io/part-of")));
  }

  private static Set<String> everywhere() {
    Set<String> arrows = new TreeSet<>();
    for (String service : SERVICES) {
      arrows.add(service + " -> kafka:9092");
      arrows.add(service + " -> kafka:9093");
      arrows.add(service + " -> registry:8080");
    }
    arrows.add("gateway -> memory-service:8082");
    arrows.add("gateway -> optimizer-service:8085");
    return arrows;
  }
}
