package io.adwright.deploy.kubernetes;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The part of the prometheus-operator's types that we use, by its API reference
 * (https://prometheus-operator.dev/docs/api-reference/api/). A key that is not listed here is a
 * mistake.
 */
final class MonitoringTypes {
  private MonitoringTypes() {}

  record PodMonitor(String apiVersion, String kind, Map<String, Object> metadata, Scraping spec) {}

  record Scraping(
      Labels selector, Namespaces namespaceSelector, List<Endpoint> podMetricsEndpoints) {}

  record Labels(Map<String, String> matchLabels) {}

  record Namespaces(List<String> matchNames) {}

  record Endpoint(String port, String path, String interval, List<Relabeling> relabelings) {}

  record Relabeling(
      List<String> sourceLabels,
      @Nullable String regex,
      @Nullable String targetLabel,
      @Nullable String action) {}

  record PrometheusRule(
      String apiVersion, String kind, Map<String, Object> metadata, RuleGroups spec) {}

  record RuleGroups(List<RuleGroup> groups) {}

  record RuleGroup(String name, @Nullable String interval, List<Rule> rules) {}

  record Rule(
      @Nullable String record,
      @Nullable String alert,
      String expr,
      @Nullable @JsonProperty("for") String forTime,
      @Nullable @JsonProperty("keep_firing_for") String keepFiringFor,
      @Nullable Map<String, String> labels,
      @Nullable Map<String, String> annotations) {}
}
