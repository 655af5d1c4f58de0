package io.adwright.deploy.kubernetes;

import static io.adwright.deploy.kubernetes.Overlay.elements;
import static io.adwright.deploy.kubernetes.Overlay.pod;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.deploy.declared.Environment;
import io.adwright.deploy.declared.Service;
import io.adwright.deploy.declared.Services;
import io.adwright.kit.stop.StopConfig;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What the manifests say of the services, beside what they say of themselves. */
class ServicePodsTest {

  static Stream<Arguments> services() {
    return Overlay.all()
        .flatMap(
            overlay ->
                Services.ALL.stream()
                    .filter(it -> !it.equals(Services.SIMULATOR) || overlay.name().equals("dev"))
                    .map(service -> Arguments.of(overlay, service)));
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceHearsAllItsVariablesAndStartsWithThem(Overlay overlay, Service service) {
    // Given
    Map<String, String> environment = environment(overlay, container(overlay, service));

    // When
    var unheard = Environment.unheard(service, environment.keySet());

    // Then
    assertThat(unheard).as("variables that %s does not know", service.name()).isEmpty();
    assertThat(Environment.start(service, environment)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("services")
  void schemasAreRegisteredBeforeItStarts(Overlay overlay, Service service) {
    // Given
    JsonNode first = pod(deployment(overlay, service)).at("/initContainers/0");

    // When
    var unheard = Environment.unheardBySetup(environment(overlay, first).keySet());

    // Then
    if (Services.ON_KAFKA.contains(service)) {
      assertThat(first.at("/args/0").asText()).isEqualTo("schemas");
      assertThat(environment(overlay, first)).containsKey("ADWRIGHT_REGISTRY_URL");
    }
    assertThat(unheard).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("services")
  void itsPortAndItsProbesAreItsOwn(Overlay overlay, Service service) {
    // Given
    JsonNode container = container(overlay, service);

    // When
    JsonNode port = container.at("/ports/0");

    // Then
    assertThat(port.path("name").asText()).isEqualTo("http");
    assertThat(port.path("containerPort").asInt()).isEqualTo(service.port());
    Map.of(
            "startupProbe",
            "/q/health/started",
            "readinessProbe",
            "/q/health/ready",
            "livenessProbe",
            "/q/health/live")
        .forEach(
            (probe, path) -> {
              assertThat(container.at("/" + probe + "/httpGet/path").asText()).isEqualTo(path);
              assertThat(container.at("/" + probe + "/httpGet/port").asText()).isEqualTo("http");
            });
    overlay
        .kinds("Service")
        .filter(it -> Overlay.name(it).equals(service.name()))
        .forEach(it -> assertThat(it.at("/spec/ports/0/port").asInt()).isEqualTo(service.port()));
  }

  @ParameterizedTest
  @MethodSource("services")
  void itMayFinishWhatItBegan(Overlay overlay, Service service) {
    // Given
    JsonNode spec = pod(deployment(overlay, service));
    boolean stepwise = service.mappings().contains(StopConfig.class);

    // When
    int grace = spec.path("terminationGracePeriodSeconds").asInt(30);

    // Then
    if (stepwise) {
      var stop = Environment.start(service, Map.of()).getConfigMapping(StopConfig.class);
      // Beyond the steps: the model's workers (2 s), leaving the groups (2 s), and Quarkus's own 5
      // s.
      assertThat(grace).isGreaterThan((int) stop.timeout().toSeconds() + 9);
    }
    String strategy = deployment(overlay, service).at("/spec/strategy/type").asText();
    assertThat(strategy)
        .isEqualTo(service.equals(Services.SIMULATOR) ? "Recreate" : "RollingUpdate");
  }

  private static JsonNode deployment(Overlay overlay, Service service) {
    return overlay.one("Deployment", service.name());
  }

  private static JsonNode container(Overlay overlay, Service service) {
    return elements(pod(deployment(overlay, service)).path("containers"))
        .filter(it -> it.path("name").asText().equals("service"))
        .findFirst()
        .orElseThrow();
  }

  /** All variables; what a secret holds is any text. */
  private static Map<String, String> environment(Overlay overlay, JsonNode container) {
    Map<String, String> all = new HashMap<>();
    for (JsonNode source : container.path("envFrom")) {
      overlay
          .one("ConfigMap", source.at("/configMapRef/name").asText())
          .path("data")
          .properties()
          .forEach(it -> all.put(it.getKey(), it.getValue().asText()));
    }
    for (JsonNode variable : container.path("env")) {
      all.put(variable.path("name").asText(), variable.path("value").asText("secret"));
    }
    return new TreeMap<>(all);
  }
}
