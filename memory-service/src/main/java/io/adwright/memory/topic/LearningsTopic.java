package io.adwright.memory.topic;

import org.apache.kafka.clients.consumer.Consumer;

/** How the topic is reached. */
interface LearningsTopic {

  String name();

  /** Returns the id that the broker gave the topic; another topic of its name has another. */
  String id();

  /** Returns a new consumer, which belongs to no group; the caller closes it. */
  Consumer<String, byte[]> consumer();
}
