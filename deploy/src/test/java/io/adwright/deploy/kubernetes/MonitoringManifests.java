package io.adwright.deploy.kubernetes;

import io.adwright.deploy.declared.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the prometheus-operator and Grafana are given, from the files that Prometheus and Grafana
 * read.
 */
final class MonitoringManifests {
  private static final String HEAD =
      "# Written by GeneratedManifestsTest with -Dadwright.manifests.write=true; not to be"
          + " edited.\n";

  private MonitoringManifests() {}

  /** One PrometheusRule for each file of rules; nothing where there is none. */
  static String rules() {
    var text = new StringBuilder(HEAD);
    for (String file : files("deploy/prometheus/rules", ".yml")) {
      String groups = Repository.text("deploy/prometheus/rules/" + file);
      text.append(
          """
          ---
          apiVersion: monitoring.coreos.com/v1
          kind: PrometheusRule
          metadata:
            name: adwright-%s
          spec:
          """
              .formatted(file.replace(".yml", "")));
      groups.lines().forEach(line -> text.append(line.isBlank() ? "" : "  " + line).append('\n'));
    }
    return text.toString();
  }

  /** A kustomization that makes a ConfigMap of each dashboard. */
  static String dashboards() {
    var text =
        new StringBuilder(HEAD)
            .append(
                """
                apiVersion: kustomize.config.k8s.io/v1beta1
                kind: Kustomization
                """);
    List<String> files = files("deploy/grafana/dashboards", ".json");
    if (files.isEmpty()) {
      return text.append("resources: []\n").toString();
    }
    text.append(
        """
        generatorOptions:
          disableNameSuffixHash: true
          labels: {grafana_dashboard: "1"}
        configMapGenerator:
        """);
    for (String file : files) {
      text.append("  - name: dashboard-%s%n".formatted(file.replace(".json", "")))
          .append("    files: [dashboards/%s]%n".formatted(file));
    }
    return text.toString();
  }

  private static List<String> files(String folder, String ending) {
    Path path = Repository.path(folder);
    if (!Files.isDirectory(path)) {
      return List.of();
    }
    try (Stream<Path> all = Files.list(path)) {
      return all.map(it -> it.getFileName().toString())
          .filter(it -> it.endsWith(ending))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
