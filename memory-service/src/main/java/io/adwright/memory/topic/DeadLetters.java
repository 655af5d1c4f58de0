package io.adwright.memory.topic;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Takes the records that cannot be read. */
interface DeadLetters {

  /**
   * Sets {@code record} aside, byte for byte; returns when that is done.
   *
   * @throws RuntimeException if it could not be; the record must be read again
   */
  void take(ConsumerRecord<String, byte[]> record, Exception reason);
}
