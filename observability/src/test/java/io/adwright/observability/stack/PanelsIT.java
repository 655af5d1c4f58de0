package io.adwright.observability.stack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.observability.grafana.Boards;
import io.adwright.observability.prometheus.PrometheusTools;
import io.adwright.observability.reference.MetricsPage;
import io.adwright.observability.reference.MetricsPage.Described;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What dashboards and the reference of metrics promise, seen on the packaged stack under load. */
class PanelsIT {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final Set<String> ADDED = Set.of("__name__", "job", "instance", "le");

  @TempDir static Path data;
  private static Model model;
  private static LocalStack stack;
  private static Prometheus prometheus;

  @BeforeAll
  static void start() throws Exception {
    Path program = PrometheusTools.find("prometheus");
    model = new Model();
    stack = new LocalStack(data, Map.of("ADWRIGHT_LLM_URL", model.url()));
    stack.up();
    Map<String, String> parts = stack.addresses();
    prometheus = new Prometheus(program, data.resolve("prometheus"), parts);
    var load = new Load(data);
    Load.poison(parts.get("broker"));
    Path first = load.campaigns();
    stack.run("run", first.toString(), "--json");
    stack.run("run", load.campaigns().toString(), "--json");
    stack.run("run", first.toString(), "--json");
  }

  @AfterAll
  static void stop() throws Exception {
    if (prometheus != null) {
      prometheus.close();
    }
    if (stack != null) {
      stack.down();
    }
    if (model != null) {
      model.close();
    }
  }

  @Test
  void everyPanelShowsData() throws Exception {
    // Given
    long deadline = System.nanoTime() + LIMIT.toNanos();

    // When
    List<String> empty = withoutData(queries());
    while (!empty.isEmpty() && System.nanoTime() < deadline) {
      TimeUnit.SECONDS.sleep(2);
      empty = withoutData(empty);
    }

    // Then
    assertThat(empty).as("queries without data").isEmpty();
  }

  @Test
  void metricsAreAsTheReferenceSays() throws Exception {
    // Given
    Map<String, Described> described =
        MetricsPage.described(Files.readString(Path.of("src/main/resources/metrics.properties")))
            .stream()
            .collect(Collectors.toMap(Described::name, metric -> metric));

    // When
    JsonNode series = prometheus.series("{__name__=~\"adwright_.+\"}");
    JsonNode kinds = prometheus.metadata();

    // Then
    assertThat(series.size()).isGreaterThan(described.size());
    for (JsonNode one : series) {
      Described metric = described.get(base(one.path("__name__").asText()));
      assertThat(metric).as("docs/metrics.md has no %s", one).isNotNull();
      Set<String> labels = new TreeSet<>();
      one.fieldNames().forEachRemaining(labels::add);
      labels.removeAll(ADDED);
      assertThat(labels).as("labels of %s", metric.name()).isEqualTo(metric.labels());
      assertThat(kinds.at("/" + metric.name() + "/0/type").asText())
          .as("kind of %s", metric.name())
          .isEqualTo(metric.kind().equals("timer") ? "histogram" : metric.kind());
    }
  }

  private static String base(String name) {
    return name.replaceFirst("_seconds_(bucket|count|sum|max)$", "_seconds");
  }

  private static List<String> queries() {
    return Boards.all().stream()
        .flatMap(board -> board.panels().stream())
        .flatMap(panel -> panel.queries().stream())
        .map(query -> query.expression())
        .map(text -> text.replace("$__rate_interval", "2m").replace("$__range", "10m"))
        .toList();
  }

  private static List<String> withoutData(List<String> queries) throws Exception {
    List<String> empty = new ArrayList<>();
    for (String query : queries) {
      if (!hasData(prometheus.query(query))) {
        empty.add(query);
      }
    }
    return empty;
  }

  private static boolean hasData(JsonNode result) {
    for (JsonNode series : result) {
      if (!series.at("/value/1").asText().equals("NaN")) {
        return true;
      }
    }
    return false;
  }
}
