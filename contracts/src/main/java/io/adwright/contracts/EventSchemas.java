package io.adwright.contracts;

import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.AgentStep;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Execution;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.Strategy;
import io.adwright.contracts.event.TokenChunk;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.Schema;

/** The schema of each topic, as it is built now. */
public final class EventSchemas {
  /** Ordered by topic: a registry that is set up anew gives each schema the same id again. */
  public static final SortedMap<String, Schema> BY_TOPIC =
      Collections.unmodifiableSortedMap(
          new TreeMap<>(
              Map.ofEntries(
                  Map.entry(Topics.CAMPAIGN_METRICS, CampaignMetrics.getClassSchema()),
                  Map.entry(Topics.DIAGNOSES, Diagnosis.getClassSchema()),
                  Map.entry(Topics.RECALLS, Recall.getClassSchema()),
                  Map.entry(Topics.STRATEGIES, Strategy.getClassSchema()),
                  Map.entry(Topics.AD_COPY, AdCopy.getClassSchema()),
                  Map.entry(Topics.EXECUTIONS, Execution.getClassSchema()),
                  Map.entry(Topics.OUTCOMES, Outcome.getClassSchema()),
                  Map.entry(Topics.LEARNINGS, Learning.getClassSchema()),
                  Map.entry(Topics.CONTROLS, Control.getClassSchema()),
                  Map.entry(Topics.AGENT_STEPS, AgentStep.getClassSchema()),
                  Map.entry(Topics.AGENT_STREAM, TokenChunk.getClassSchema()))));

  private EventSchemas() {}
}
