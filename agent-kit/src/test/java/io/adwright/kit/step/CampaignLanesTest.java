package io.adwright.kit.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Topics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.teststack.Events;
import io.adwright.teststack.KafkaStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** No record that waits for its turn counts as read, and none waits for another lane's. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
class CampaignLanesTest {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  Events events;
  @Inject HeldAgent agent;

  @Test
  void whatIsCommittedIsDoneAlsoOfACampaignThatHadToWait() throws Exception {
    // Given: two lanes, for campaigns a and c the one, for b the other
    long start = committed();
    send("a", "a-1", "held-1");
    send("b", "b-1", "held-2");
    send("c", "c-1", "Shoes");
    send("a", "a-2", "Shoes");
    send("b", "b-2", "Shoes");
    send("a", "a-3", "held-3");
    send("b", "b-3", "held-4");

    // When
    agent.letGo("held-1");
    agent.letGo("held-2");

    // Then
    awaitCommitted(start + 5);
    assertThat(agent.begun()).contains("c-1");
    agent.letGo("held-3");
    agent.letGo("held-4");
    awaitCommitted(start + 7);
  }

  @Test
  void whatWaitsBehindAHeldRecordFollowsInOrderAndDeadLettersHoldNobodyUp() throws Exception {
    // Given
    long start = committed();
    events.sendBytes(Topics.AD_COPY, "b", new byte[] {1, 2, 3});
    send("b", "refusal", "refused");
    send("b", "held", "held");
    send("b", "behind-1", "Shoes");
    send("b", "behind-2", "Shoes");
    send("a", "beside", "Shoes");
    awaitDone("beside");
    awaitCommitted(start + 2);

    // When
    agent.letGo("held");

    // Then
    awaitCommitted(start + 6);
    assertThat(agent.begun()).containsSubsequence("refusal", "held", "behind-1", "behind-2");
    assertThat(agent.begun()).doesNotHaveDuplicates();
  }

  private void send(String key, String correlationId, String name) {
    events.send(Topics.AD_COPY, key, Echo.metricsOf("lanes", correlationId, name));
  }

  private void awaitDone(String correlationId) {
    events.<Diagnosis>await(
        Topics.STRATEGIES,
        1,
        it -> it.value().getContext().getCorrelationId().equals(correlationId),
        LIMIT);
  }

  private void awaitCommitted(long wanted) throws Exception {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    long seen = committed();
    while (seen < wanted && System.nanoTime() < deadline) {
      Thread.sleep(20);
      seen = committed();
    }
    assertThat(seen).isEqualTo(wanted);
  }

  private long committed() {
    return events.committed("agent-kit-test-held", Topics.AD_COPY);
  }
}
