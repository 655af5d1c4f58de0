package io.adwright.deploy.kubernetes;

import static io.adwright.deploy.kubernetes.Overlay.elements;
import static io.adwright.deploy.kubernetes.Overlay.name;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may speak to whom, by the network policies of an overlay: {@code from -> to:port}. */
final class Arrows {
  private final Overlay overlay;

  Arrows(Overlay overlay) {
    this.overlay = overlay;
  }

  /** What pods may open, but for looking up names. */
  Set<String> out() {
    return arrows("egress", "to", (pod, peer) -> pod + " -> " + peer);
  }

  /** What pods may be opened by. */
  Set<String> in() {
    return arrows(
        "ingress",
        "from",
        (pod, peer) ->
            peer.replaceFirst(":.*", "") + " -> " + pod + peer.replaceFirst("[^:]*", ""));
  }

  private Set<String> arrows(String direction, String side, Joined joined) {
    Set<String> arrows = new TreeSet<>();
    overlay
        .kinds("NetworkPolicy")
        .filter(policy -> !name(policy).equals("names-are-looked-up"))
        .forEach(
            policy -> {
              List<String> pods = matching(policy.at("/spec/podSelector")).toList();
              for (JsonNode rule : policy.at("/spec/" + direction)) {
                peers(rule, side)
                    .forEach(peer -> pods.forEach(pod -> arrows.add(joined.of(pod, peer))));
              }
            });
    return arrows;
  }

  private Stream<String> peers(JsonNode rule, String side) {
    return elements(rule.path(side))
        .flatMap(this::peer)
        .flatMap(
            peer ->
                elements(rule.path("ports")).map(port -> peer + ":" + port.path("port").asText()));
  }

  private Stream<String> peer(JsonNode peer) {
    if (peer.has("ipBlock")) {
      return Stream.of(peer.at("/ipBlock/cidr").asText());
    }
    if (peer.has("namespaceSelector")) {
      return Stream.of(
          "namespace "
              + peer.at("/namespaceSelector/matchLabels")
                  .properties()
                  .iterator()
                  .next()
                  .getKey()
                  .replaceFirst(".*/", "")
              + "="
              + peer.at("/namespaceSelector/matchLabels").elements().next().asText());
    }
    if (peer.at("/podSelector/matchLabels").has("strimzi.io/cluster")) {
      return Stream.of("kafka");
    }
    return matching(peer.path("podSelector"));
  }

  private Stream<String> matching(JsonNode selector) {
    return overlay
        .workloads()
        .filter(workload -> hasAll(workload.at("/spec/template/metadata/labels"), selector))
        .map(Overlay::name);
  }

  private static boolean hasAll(JsonNode labels, JsonNode selector) {
    return selector.path("matchLabels").properties().stream()
        .allMatch(it -> labels.path(it.getKey()).equals(it.getValue()));
  }

  private interface Joined {
    String of(String pod, String peer);
  }
}
