package io.adwright.kit.stop;

import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberToRemove;
import org.apache.kafka.clients.admin.RemoveMembersFromConsumerGroupOptions;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;

/**
 * Takes static members out of their groups, at the stop of a service.
 *
 * <p>A member with a fixed id ({@code group.instance.id}) stays in its group when its consumer
 * closes, so that one that was killed comes back to its partitions at once. One that was told to
 * stop may never come back: nobody should wait for its session to time out.
 */
@ApplicationScoped
class GroupFarewell {
  private static final Logger LOG = Logger.getLogger(GroupFarewell.class);
  private static final String INCOMING = "mp.messaging.incoming.";
  private static final String MEMBER = ".group.instance.id";
  private static final long LIMIT_MILLIS = 2_000;

  /** After the connector (50), which has committed and closed its consumers by then. */
  private static final int AFTER_THE_CONNECTOR = 60;

  private final Config config;
  private final Map<String, Object> broker;

  GroupFarewell(Config config, @Identifier("default-kafka-broker") Map<String, Object> broker) {
    this.config = config;
    this.broker = broker;
  }

  void onEnd(
      @Observes @Priority(AFTER_THE_CONNECTOR) @BeforeDestroyed(ApplicationScoped.class)
          Object end) {
    List<Member> members =
        StreamSupport.stream(config.getPropertyNames().spliterator(), false)
            .filter(name -> name.startsWith(INCOMING) && name.endsWith(MEMBER))
            .flatMap(name -> member(name).stream())
            .distinct()
            .toList();
    if (members.isEmpty()) {
      return;
    }
    var settings = new HashMap<String, Object>(broker);
    settings.put("request.timeout.ms", 1_000);
    settings.put("default.api.timeout.ms", (int) LIMIT_MILLIS);
    try (Admin admin = Admin.create(settings)) {
      members.forEach(member -> remove(admin, member));
    } catch (KafkaException unreachable) {
      LOG.debug("groups not left", unreachable);
    }
  }

  private Optional<Member> member(String property) {
    String channel = property.substring(0, property.length() - MEMBER.length());
    return config
        .getOptionalValue(property, String.class)
        .flatMap(
            id ->
                config
                    .getOptionalValue(channel + ".group.id", String.class)
                    .map(group -> new Member(group, id)));
  }

  private static void remove(Admin admin, Member member) {
    var options =
        new RemoveMembersFromConsumerGroupOptions(Set.of(new MemberToRemove(member.id())));
    try {
      admin
          .removeMembersFromConsumerGroup(member.group(), options)
          .all()
          .get(LIMIT_MILLIS, TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException notNow) {
      // Its session will time out.
      LOG.debugf(notNow, "not taken out of its group: %s", member);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private record Member(String group, String id) {}
}
