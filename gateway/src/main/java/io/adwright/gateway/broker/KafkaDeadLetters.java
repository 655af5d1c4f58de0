package io.adwright.gateway.broker;

import io.adwright.contracts.Topics;
import io.adwright.deadletters.kafka.Broker;
import io.adwright.deadletters.kafka.BrokerAddress;
import io.adwright.deadletters.kafka.Resend;
import io.adwright.deadletters.letter.DeadLetter;
import io.adwright.deadletters.letter.DeadLetter.Place;
import io.adwright.gateway.backlog.BrokerAway;
import io.adwright.gateway.backlog.DeadLetters;
import io.adwright.gateway.backlog.LetterPile;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;

/** Dead letters as they lie on the broker; what {@code ./adwright dlq} does, for the dashboard. */
@ApplicationScoped
class KafkaDeadLetters implements DeadLetters {
  /** Records of one topic that are looked at; a page must not read millions. */
  private static final int MOST_READ = 10_000;

  /** Letters of one replay, all in memory at once. */
  private static final int MOST_SENT = 100;

  private final BrokerAddress address;
  private final OwnTopics topics;
  private final Clock clock;
  private final ReentrantLock replay = new ReentrantLock();

  KafkaDeadLetters(
      @Identifier("default-kafka-broker") Map<String, Object> broker,
      OwnTopics topics,
      Clock clock) {
    this.address = new BrokerAddress(broker);
    this.topics = topics;
    this.clock = clock;
  }

  @Override
  public List<String> topics() {
    return topics.deadLetters();
  }

  @Override
  public List<LetterPile> count(@Nullable String tenantId) throws BrokerAway {
    return ask(
        broker -> {
          Set<String> there = broker.topics();
          List<LetterPile> piles = new ArrayList<>();
          for (String topic : topics.deadLetters()) {
            if (there.contains(topic)) {
              var count = counting(topic, tenantId);
              piles.add(count.pile(broker.readLatest(topic, MOST_READ, count::add)));
            }
          }
          return piles;
        });
  }

  @Override
  public Replayed replay(String topic, @Nullable String tenantId) throws BrokerAway {
    return ask(
        broker -> {
          replay.lockInterruptibly();
          try {
            return send(broker, topic, tenantId);
          } finally {
            replay.unlock();
          }
        });
  }

  private Replayed send(Broker broker, String topic, @Nullable String tenantId)
      throws InterruptedException {
    if (!broker.topics().contains(topic)) {
      return new Replayed(0, 0);
    }
    var count = counting(topic, tenantId);
    broker.readLatest(topic, MOST_READ, count::add);
    List<Place> waiting = count.places();
    Set<Place> chosen = new HashSet<>(waiting.subList(0, Math.min(MOST_SENT, waiting.size())));
    List<DeadLetter> letters = new ArrayList<>();
    broker.readLatest(
        topic,
        MOST_READ,
        record -> {
          var letter = new DeadLetter(record);
          // A letter is sent nowhere but to the topic whose letters these are, whatever it says.
          if (chosen.contains(letter.place()) && Topics.deadLetters(letter.topic()).equals(topic)) {
            letters.add(letter);
          }
        });
    if (letters.isEmpty()) {
      return new Replayed(0, waiting.size());
    }
    try (Resend resend = new Resend(address, clock)) {
      int sent = resend.send(letters, broker.partitions(letters.getFirst().topic())).size();
      return new Replayed(sent, waiting.size() - sent);
    }
  }

  private PileCount counting(String topic, @Nullable String tenantId) {
    int place = topics.placeOfTenant(topic);
    return new PileCount(
        topic, letter -> tenantId == null || LetterKey.names(letter.key(), place, tenantId));
  }

  private <T> T ask(Question<T> question) throws BrokerAway {
    try (Broker broker = new Broker(address)) {
      return question.ask(broker);
    } catch (KafkaException away) {
      throw new BrokerAway(away);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BrokerAway(e);
    }
  }

  private interface Question<T> {
    T ask(Broker broker) throws InterruptedException;
  }
}
