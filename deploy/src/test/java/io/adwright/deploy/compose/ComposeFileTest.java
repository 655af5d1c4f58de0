package io.adwright.deploy.compose;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.deploy.compose.ComposeFile.Container;
import io.adwright.deploy.declared.Environment;
import io.adwright.deploy.declared.Repository;
import io.adwright.deploy.declared.Service;
import io.adwright.deploy.declared.Services;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kafka.server.KafkaConfig;
import org.apache.kafka.common.Uuid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scala.jdk.javaapi.CollectionConverters;

/** What the compose file says of the services, beside what they say of themselves. */
class ComposeFileTest {
  private static final ComposeFile FILE = ComposeFile.read();
  private static final Pattern ADDRESS = Pattern.compile("(?:^|/|@)([a-z][a-z-]+):(\\d+)");
  private static final Map<String, Integer> PORTS_OF_OTHERS =
      Map.of("kafka", 9092, "registry", 8080, "postgres", 5432, "ollama", 11434);

  @Test
  void everyServiceIsThere() {
    assertThat(FILE.services().keySet())
        .containsAll(Services.ALL.stream().map(Service::name).toList());
  }

  @Test
  void imagesArePinnedAndOfTheVersionsThatAreTestedHere() {
    // Given
    var project = Repository.projectVersion();

    // When
    Map<String, String> tags = new HashMap<>();
    FILE.services().forEach((name, it) -> tags.put(name, it.image().replaceFirst(".*:", "")));

    // Then
    assertThat(FILE.services().values())
        .allMatch(it -> it.image().matches("[a-z/-]+:v?\\d[\\w.-]*"));
    Services.ALL.forEach(service -> assertThat(tags).containsEntry(service.name(), project));
    assertThat(tags)
        .containsEntry("setup", project)
        .containsEntry("kafka", Repository.version("kafka.version"))
        .containsEntry("registry", Repository.version("apicurio.registry.app.version"));
    assertThat(Repository.version("postgres.version"))
        .startsWith(tags.get("postgres").replaceFirst("-.*", ""));
  }

  static Stream<Service> services() {
    return Services.ALL.stream();
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceHearsAllItsVariablesAndStartsWithThem(Service service) {
    // Given
    Map<String, String> environment = container(service).environment();

    // When
    var unheard = Environment.unheard(service, environment.keySet());

    // Then
    assertThat(unheard).as("variables that %s does not know", service.name()).isEmpty();
    assertThat(Environment.start(service, environment)).isNotNull();
  }

  @ParameterizedTest
  @MethodSource("services")
  void aServiceIsBuiltAskedAndGuardedByItsPattern(Service service) {
    // Given
    Container container = container(service);

    // When
    var build = container.build();

    // Then
    assertThat(build).isNotNull();
    if (service.equals(Services.MEMORY)) {
      assertThat(build.target()).isEqualTo("memory");
    } else {
      assertThat(build.target()).isEqualTo("service");
      assertThat(build.args()).isEqualTo(Map.of("SERVICE", service.name()));
    }
    assertThat(container.image()).startsWith("adwright/" + service.name() + ":");
    assertThat(container.healthcheck().test())
        .containsExactly("CMD", "healthy", String.valueOf(service.port()));
    assertThat(container.readOnly()).isTrue();
    assertThat(container.capDrop()).containsExactly("ALL");
    assertThat(container.securityOpt()).containsExactly("no-new-privileges:true");
  }

  @Test
  void whatIsAskedForByNameAndPortListensThere() {
    // Given
    Map<String, Integer> ports = new HashMap<>(PORTS_OF_OTHERS);
    Services.ALL.forEach(service -> ports.put(service.name(), service.port()));

    // When
    List<String> astray = new ArrayList<>();
    FILE.services()
        .forEach(
            (name, container) ->
                container.environment().values().stream()
                    .filter(value -> !name.equals("kafka"))
                    .flatMap(value -> ADDRESS.matcher(value).results())
                    .filter(it -> !String.valueOf(ports.get(it.group(1))).equals(it.group(2)))
                    .forEach(it -> astray.add(name + " asks " + it.group())));

    // Then
    assertThat(astray).isEmpty();
    assertThat(container(Services.GATEWAY).ports()).containsExactly("127.0.0.1:8080:8080");
  }

  @Test
  void theBrokersSettingsAreThoseOfABroker() {
    // Given
    Map<String, String> environment = FILE.services().get("kafka").environment();

    // When
    var settings = new Properties();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith("KAFKA_")) {
            settings.put(name.substring(6).toLowerCase(Locale.ROOT).replace('_', '.'), value);
          }
        });

    // Then
    assertThat(CollectionConverters.asJava(KafkaConfig.configNames()))
        .containsAll(settings.stringPropertyNames());
    assertThat(KafkaConfig.fromProps(settings, false).nodeId()).isEqualTo(1);
    assertThat(Uuid.fromString(environment.get("CLUSTER_ID"))).isNotNull();
  }

  @Test
  void whatIsMountedIsThere() {
    // Given
    List<String> mounts =
        FILE.services().values().stream()
            .flatMap(it -> it.volumes().stream())
            .map(it -> it.substring(0, it.indexOf(':')))
            .toList();

    // When
    var files = mounts.stream().filter(it -> it.startsWith(".")).filter(ComposeFileTest::isOurs);

    // Then
    assertThat(files).allMatch(it -> Files.exists(Repository.path(it)));
    assertThat(mounts.stream().filter(it -> !it.startsWith(".")))
        .containsExactlyInAnyOrderElementsOf(FILE.volumes().keySet());
  }

  @Test
  void dataIsKeptOnVolumes() {
    assertThat(container(Services.SIMULATOR).volumes()).containsExactly("simulator:/data");
    assertThat(container(Services.SIMULATOR).environment())
        .containsEntry("ADWRIGHT_SIMULATOR_DATA_DIRECTORY", "/data");
    assertThat(container(Services.MEMORY).volumes()).containsExactly("memory:/data");
    assertThat(FILE.services().get("kafka").volumes())
        .containsExactly(
            "kafka:" + FILE.services().get("kafka").environment().get("KAFKA_LOG_DIRS"));
  }

  @Test
  void nobodyWaitsForWhatCannotComeOrForEachOther() {
    // Given
    Map<String, Container> services = FILE.services();

    // When
    Map<String, List<String>> needs =
        services.entrySet().stream()
            .collect(
                toMap(Map.Entry::getKey, it -> List.copyOf(it.getValue().dependsOn().keySet())));

    // Then
    services.forEach(
        (name, container) ->
            container
                .dependsOn()
                .forEach(
                    (need, how) -> {
                      Container other = services.get(need);
                      assertThat(other).as("%s needs %s", name, need).isNotNull();
                      assertThat(container.profiles()).containsAnyElementsOf(other.profiles());
                      if (how.condition().equals("service_healthy")) {
                        assertThat(other.healthcheck()).as("health of %s", need).isNotNull();
                      } else {
                        assertThat(how.condition()).isEqualTo("service_completed_successfully");
                        assertThat(other.restart()).isEqualTo("on-failure");
                      }
                    }));
    assertThat(services.values())
        .allMatch(it -> List.of("core", "llm", "observability").containsAll(it.profiles()));
    assertThat(startOrder(needs)).hasSameSizeAs(services.keySet());
  }

  @Test
  void secretsAreFilesAndNoVariableHoldsOne() {
    // Given
    var declared = FILE.secrets();

    // When
    var used = FILE.services().values().stream().flatMap(it -> it.secrets().stream()).distinct();

    // Then
    assertThat(used).containsExactlyInAnyOrderElementsOf(declared.keySet());
    assertThat(FILE.services().values())
        .allSatisfy(
            container ->
                container
                    .environment()
                    .forEach(
                        (name, value) -> {
                          if (name.matches(".*(PASSWORD|SECRET|TOKEN|API_KEYS).*")) {
                            assertThat(value).startsWith("/run/secrets/");
                          }
                          if (value.startsWith("/run/secrets/")) {
                            assertThat(container.secrets())
                                .contains(value.substring("/run/secrets/".length()));
                          }
                        }));
  }

  private static Container container(Service service) {
    return FILE.services().get(service.name());
  }

  /** Rules and dashboards have tests of their own. */
  private static boolean isOurs(String file) {
    return !file.startsWith("./deploy/prometheus") && !file.startsWith("./deploy/grafana");
  }

  private static List<String> startOrder(Map<String, List<String>> needs) {
    List<String> started = new ArrayList<>();
    boolean more = true;
    while (more) {
      more = false;
      for (var entry : needs.entrySet()) {
        if (!started.contains(entry.getKey()) && started.containsAll(entry.getValue())) {
          more = started.add(entry.getKey());
        }
      }
    }
    return started;
  }
}
