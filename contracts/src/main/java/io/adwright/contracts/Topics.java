package io.adwright.contracts;

/**
 * Names of the Kafka topics.
 *
 * <p>Partitions, retention and compaction of each stand in {@code adwright-topics.properties}; the
 * dead letters of a topic go to the topic named by {@link #deadLetters}.
 */
public final class Topics {
  public static final String CAMPAIGN_METRICS = "adwright.campaign-metrics.v1";
  public static final String DIAGNOSES = "adwright.diagnoses.v1";
  public static final String RECALLS = "adwright.recalls.v1";
  public static final String STRATEGIES = "adwright.strategies.v1";
  public static final String AD_COPY = "adwright.ad-copy.v1";
  public static final String EXECUTIONS = "adwright.executions.v1";
  public static final String OUTCOMES = "adwright.outcomes.v1";
  public static final String LEARNINGS = "adwright.learnings.v1";
  public static final String CONTROLS = "adwright.controls.v1";
  public static final String AGENT_STEPS = "adwright.agent-steps.v1";
  public static final String AGENT_STREAM = "adwright.agent-stream.v1";

  private Topics() {}

  /** Returns the topic that takes the dead letters of {@code topic}. */
  public static String deadLetters(String topic) {
    return topic + ".dlq";
  }
}
