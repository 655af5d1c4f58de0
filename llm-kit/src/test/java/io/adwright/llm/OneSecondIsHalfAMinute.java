package io.adwright.llm;

import io.adwright.contracts.Topics;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** The shared settings, thirty times as fast, on a real broker. */
public class OneSecondIsHalfAMinute implements QuarkusTestProfile {
  @Override
  public Map<String, String> getConfigOverrides() {
    var settings = new HashMap<String, String>();
    settings.put("adwright.llm.timeout", "4S");
    settings.put("adwright.llm.idle-timeout", "4S");
    settings.put("adwright.llm.parallelism", "2");
    // Not scaled: a shared machine may stand still for a minute, which is nobody's slow model.
    settings.put(
        "mp.messaging.connector.smallrye-kafka.throttled.unprocessed-record-max-age.ms", "300000");
    kafka(settings, "incoming.campaign-metrics", Topics.CAMPAIGN_METRICS);
    settings.put("mp.messaging.incoming.campaign-metrics.group.id", "slow-model-test");
    settings.put(
        "mp.messaging.incoming.campaign-metrics.dead-letter-queue.topic",
        Topics.deadLetters(Topics.CAMPAIGN_METRICS));
    kafka(settings, "incoming.hung", Topics.RECALLS);
    settings.put("mp.messaging.incoming.hung.group.id", "hung-test");
    settings.put(
        "mp.messaging.incoming.hung.dead-letter-queue.topic", Topics.deadLetters(Topics.RECALLS));
    settings.put("mp.messaging.incoming.hung.throttled.unprocessed-record-max-age.ms", "2000");
    kafka(settings, "outgoing.diagnoses", Topics.DIAGNOSES);
    kafka(settings, "outgoing.agent-stream", Topics.AGENT_STREAM);
    kafka(settings, "outgoing.agent-steps", Topics.AGENT_STEPS);
    return settings;
  }

  private static void kafka(Map<String, String> settings, String channel, String topic) {
    settings.put("mp.messaging." + channel + ".connector", "smallrye-kafka");
    settings.put("mp.messaging." + channel + ".topic", topic);
  }
}
