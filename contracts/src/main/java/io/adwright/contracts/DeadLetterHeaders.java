package io.adwright.contracts;

/**
 * Headers of a dead letter, beside those that the record had: why, where, who and when. Texts are
 * UTF-8.
 */
public final class DeadLetterHeaders {
  /** What all of them begin with. */
  public static final String PREFIX = "dead-letter-";

  /** What the headers of an unreadable record begin with. */
  public static final String UNREADABLE_PREFIX = "deserialization-failure-";

  /** Message of the failure. */
  public static final String REASON = PREFIX + "reason";

  /** Class of the failure. */
  public static final String EXCEPTION = PREFIX + "exception-class-name";

  /** Message of the failure's cause; absent where it has none. */
  public static final String CAUSE = PREFIX + "cause";

  /** The topic that the record was read from. */
  public static final String TOPIC = PREFIX + "topic";

  /** The partition that the record was read from. */
  public static final String PARTITION = PREFIX + "partition";

  /** The record's offset in that partition. */
  public static final String OFFSET = PREFIX + "offset";

  /** The service that set the record aside, for example {@code analyst-service}. */
  public static final String AGENT = PREFIX + "agent";

  /** When it was set aside, as ISO-8601 in UTC. */
  public static final String TIME = PREFIX + "time";

  /**
   * On a mark alone: offset of the letter, in the same partition, that was sent again. A mark is an
   * empty record which is no letter itself.
   */
  public static final String REPLAY_OF = PREFIX + "replay-of";

  /** On a mark alone: where the letter was sent to, {@code topic/partition@offset}. */
  public static final String REPLAYED_TO = PREFIX + "replayed-to";

  private DeadLetterHeaders() {}
}
