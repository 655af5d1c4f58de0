package io.adwright.observability.prometheus;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.observability.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules, as Prometheus' own tool judges them, and the pages that they lead to. */
class RulesTest {
  private static final Path FOLDER = Repository.ROOT.resolve("deploy/prometheus");
  private static final Path RUNBOOKS = Repository.ROOT.resolve("docs/runbooks");

  @Test
  void prometheusTakesTheConfiguration() throws Exception {
    // Given
    String promtool = PrometheusTools.find("promtool").toString();

    // When
    var answer =
        PrometheusTools.run(
            List.of(promtool, "check", "config", FOLDER.resolve("prometheus.yml").toString()));

    // Then
    assertThat(answer.status()).as(answer.output()).isZero();
  }

  @Test
  void everyAlertFiresWhenItShouldAndNotBefore() throws Exception {
    // Given
    String promtool = PrometheusTools.find("promtool").toString();

    // When
    var answer =
        PrometheusTools.run(
            List.of(promtool, "test", "rules", FOLDER.resolve("tests/alerts.yml").toString()));

    // Then
    assertThat(answer.status()).as(answer.output()).isZero();
  }

  @Test
  void everyAlertIsTried() throws IOException {
    // When
    String tests = Files.readString(FOLDER.resolve("tests/alerts.yml"));

    // Then
    assertThat(alerts())
        .isNotEmpty()
        .allSatisfy(
            alert -> assertThat(tests).contains("labels: '{alertname=\"%s\"}'".formatted(alert)));
  }

  @Test
  void everyAlertHasAPageAndEveryPageAnAlert() throws IOException {
    // When
    List<String> pages;
    try (Stream<Path> files = Files.list(RUNBOOKS)) {
      pages =
          files
              .map(file -> file.getFileName().toString().replace(".md", ""))
              .filter(name -> !name.equals("README"))
              .toList();
    }

    // Then
    assertThat(pages).containsExactlyInAnyOrderElementsOf(alerts());
    assertThat(found("runbook_url: docs/runbooks/(\\w+)\\.md")).containsExactlyElementsOf(alerts());
    String contents = Files.readString(RUNBOOKS.resolve("README.md"));
    assertThat(alerts()).allSatisfy(alert -> assertThat(contents).contains("(" + alert + ".md)"));
  }

  private static List<String> alerts() throws IOException {
    return found("- alert: (\\w+)");
  }

  private static List<String> found(String pattern) throws IOException {
    return Pattern.compile(pattern)
        .matcher(Files.readString(FOLDER.resolve("rules/alerts.yml")))
        .results()
        .map(match -> match.group(1))
        .toList();
  }
}
