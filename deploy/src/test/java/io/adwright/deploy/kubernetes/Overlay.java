package io.adwright.deploy.kubernetes;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.deploy.declared.Repository;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/**
 * An overlay as {@code kubectl kustomize} renders it. Where there is no {@code kubectl}, what asks
 * for one is skipped.
 */
record Overlay(String name, List<JsonNode> documents) {
  private static final Map<String, Overlay> RENDERED = new ConcurrentHashMap<>();

  static Overlay of(String name) {
    return RENDERED.computeIfAbsent(name, Overlay::render);
  }

  static Stream<Overlay> all() {
    return Stream.of("dev", "production").map(Overlay::of);
  }

  Stream<JsonNode> kinds(String... kinds) {
    return documents.stream().filter(it -> List.of(kinds).contains(it.path("kind").asText()));
  }

  JsonNode one(String kind, String name) {
    return kinds(kind)
        .filter(it -> name(it).equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(this.name + " has no " + kind + " " + name));
  }

  /** Everything that makes pods. */
  Stream<JsonNode> workloads() {
    return kinds("Deployment", "StatefulSet", "Job");
  }

  static JsonNode pod(JsonNode workload) {
    return workload.at("/spec/template/spec");
  }

  static Stream<JsonNode> containers(JsonNode workload) {
    return Stream.concat(
        elements(pod(workload).path("initContainers")), elements(pod(workload).path("containers")));
  }

  static Stream<JsonNode> elements(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  static String name(JsonNode document) {
    return document.at("/metadata/name").asText();
  }

  @Override
  public String toString() {
    return name;
  }

  private static Overlay render(String name) {
    try {
      Process process =
          new ProcessBuilder("kubectl", "kustomize", "deploy/kubernetes/overlays/" + name)
              .directory(Repository.path(".").toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      String yaml = new String(process.getInputStream().readAllBytes(), UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError("kubectl kustomize does not render the overlay " + name);
      }
      return new Overlay(name, Repository.documents(yaml));
    } catch (IOException e) {
      Assumptions.abort("needs kubectl: " + e.getMessage());
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
