package io.adwright.deploy.kubernetes;

import io.adwright.contracts.Topics;
import io.adwright.deploy.declared.Repository;
import io.adwright.deploy.declared.Service;
import io.adwright.deploy.declared.Services;
import io.adwright.local.broker.TopicSpec;
import io.adwright.local.broker.TopicTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Topics and users for Strimzi: the first from the table of topics, the second from channels. */
final class KafkaManifests {
  private static final String HEAD =
      "# Written by GeneratedManifestsTest with -Dadwright.manifests.write=true; not to be"
          + " edited.\n";
  private static final int REPLICAS = 3;

  /** What a service reads without a channel, hence without a group. */
  private static final List<Access> ASIDE =
      List.of(
          new Access(Services.OPTIMIZER.name(), Topics.CONTROLS, Kind.READ),
          new Access(Services.MEMORY.name(), Topics.LEARNINGS, Kind.READ));

  private KafkaManifests() {}

  static List<TopicSpec> table() {
    try {
      return TopicTable.read(
          Repository.path("contracts/src/main/resources/adwright-topics.properties"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  static String topics() {
    var text = new StringBuilder(HEAD);
    for (TopicSpec topic : table()) {
      text.append(
          """
          ---
          apiVersion: kafka.strimzi.io/v1
          kind: KafkaTopic
          metadata:
            name: %s
            labels: {strimzi.io/cluster: adwright}
          spec:
            partitions: %d
            replicas: %d
            config:
              min.insync.replicas: 2
          """
              .formatted(topic.name(), topic.partitions(), REPLICAS));
      new TreeMap<>(topic.settings())
          .forEach((key, value) -> text.append("    %s: %s%n".formatted(key, quoted(value))));
    }
    return text.toString();
  }

  static String users() {
    var text = new StringBuilder(HEAD);
    for (Service service : Services.ON_KAFKA) {
      var access = new TreeSet<>(channels(service));
      ASIDE.stream().filter(it -> it.user().equals(service.name())).forEach(access::add);
      if (service.equals(Services.GATEWAY)) {
        access.addAll(backlog(service.name()));
      }
      text.append(user(service.name(), access));
    }
    text.append(user("ad-ops", adOps()));
    text.append(user("keda", scaler()));
    return text.toString();
  }

  /**
   * Sees how far the agents have read, and sends again, where it came from, what they set aside.
   */
  private static Set<Access> backlog(String user) {
    Set<Access> access = new TreeSet<>();
    access.add(new Access(user, "adwright-", Kind.SEE_GROUPS));
    for (TopicSpec topic : table()) {
      access.add(new Access(user, topic.name(), Kind.WRITE));
      if (topic.name().endsWith(Topics.deadLetters(""))) {
        access.add(new Access(user, topic.name(), Kind.READ));
      }
    }
    return access;
  }

  private static Set<Access> channels(Service service) {
    Set<Access> access = new TreeSet<>();
    for (String key : service.settings().stringPropertyNames()) {
      String value = service.setting(key);
      if (key.matches("mp\\.messaging\\.incoming\\.[^.]+\\.topics?")) {
        topics(value).forEach(topic -> access.add(new Access(service.name(), topic, Kind.READ)));
      } else if (key.matches("mp\\.messaging\\.incoming\\.[^.]+\\.group\\.id")) {
        access.add(group(service, value));
      } else if (key.matches("mp\\.messaging\\.outgoing\\.[^.]+\\.topic")
          || key.endsWith(".dead-letter-queue.topic")) {
        access.add(new Access(service.name(), value, Kind.WRITE));
      }
    }
    return access;
  }

  /** A group with a part that is made up at the start is one of many of the same beginning. */
  private static Access group(Service service, String name) {
    int open = name.indexOf("${");
    return open < 0
        ? new Access(service.name(), name, Kind.GROUP)
        : new Access(service.name(), name.substring(0, open), Kind.GROUPS);
  }

  private static List<String> topics(String value) {
    return List.of(value.split(","));
  }

  /** Ad-ops systems publish metrics, and read what came of them. */
  private static Set<Access> adOps() {
    return new TreeSet<>(
        List.of(
            new Access("ad-ops", Topics.CAMPAIGN_METRICS, Kind.WRITE),
            new Access("ad-ops", Topics.AD_COPY, Kind.READ),
            new Access("ad-ops", Topics.EXECUTIONS, Kind.READ),
            new Access("ad-ops", "ad-ops-", Kind.GROUPS)));
  }

  /** Sees how far the groups have read, and reads nothing. */
  private static Set<Access> scaler() {
    Set<Access> access = new TreeSet<>();
    access.add(new Access("keda", "adwright.", Kind.SEE_TOPICS));
    access.add(new Access("keda", "adwright-", Kind.SEE_GROUPS));
    return access;
  }

  private static String user(String name, Collection<Access> access) {
    var text =
        new StringBuilder(
            """
            ---
            apiVersion: kafka.strimzi.io/v1
            kind: KafkaUser
            metadata:
              name: %s
              labels: {strimzi.io/cluster: adwright}
            spec:
              authentication: {type: scram-sha-512}
              authorization:
                type: simple
                acls:
            """
                .formatted(name));
    List<Access> ordered = new ArrayList<>(access);
    ordered.forEach(it -> text.append(it.kind().acl(it.resource())));
    return text.toString();
  }

  private static String quoted(String value) {
    return value.matches("[a-z]+") ? value : '"' + value + '"';
  }

  private enum Kind {
    READ("topic", "literal", "Read, Describe"),
    WRITE("topic", "literal", "Write, Describe"),
    GROUP("group", "literal", "Read"),
    GROUPS("group", "prefix", "Read"),
    SEE_TOPICS("topic", "prefix", "Describe"),
    SEE_GROUPS("group", "prefix", "Describe");

    private final String type;
    private final String pattern;
    private final String operations;

    Kind(String type, String pattern, String operations) {
      this.type = type;
      this.pattern = pattern;
      this.operations = operations;
    }

    String acl(String name) {
      return "      - resource: {type: %s, name: %s, patternType: %s}%n        operations: [%s]%n"
          .formatted(type, name, pattern, operations);
    }
  }

  private record Access(String user, String resource, Kind kind) implements Comparable<Access> {
    @Override
    public int compareTo(Access other) {
      int byKind = kind.compareTo(other.kind);
      return byKind != 0 ? byKind : resource.compareTo(other.resource);
    }
  }
}
