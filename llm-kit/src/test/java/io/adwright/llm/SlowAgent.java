package io.adwright.llm;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.kit.step.Improver;
import io.smallrye.reactive.messaging.annotations.Blocking;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;

/** The smallest agent that asks the model, and what it costs one: a line and an annotation. */
@ApplicationScoped
class SlowAgent {
  private final Improver<CampaignMetrics, Diagnosis> improver;

  SlowAgent(Llm llm) {
    this.improver = llm.improver(new ToyDuty());
  }

  @Incoming("campaign-metrics")
  @Outgoing("diagnoses")
  @Blocking(value = "llm", ordered = false)
  Message<Diagnosis> onMetrics(Message<CampaignMetrics> message) {
    CampaignMetrics metrics = message.getPayload();
    var improved = improver.improve(metrics, Given.diagnosis(metrics), Given.scope(metrics));
    var diagnosis =
        Diagnosis.newBuilder(improved.output()).setProvenance(improved.provenance()).build();
    return message
        .addMetadata(
            OutgoingKafkaRecordMetadata.<String>builder()
                .withKey(CampaignKeys.of(metrics.getCampaign().getRef()))
                .build())
        .withPayload(diagnosis);
  }
}
