package io.adwright.kit.step;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Kpis;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/** The smallest agent: says what it read, and refuses campaigns that are called "refused". */
@ApplicationScoped
public class EchoAgent {
  private final StepRunner runner;
  private final Step<CampaignMetrics, Diagnosis> echo =
      new Step<>(
          Agent.ANALYST,
          CampaignMetrics::getContext,
          CampaignMetrics::getCampaign,
          EchoAgent::echo,
          Diagnosis::getContext,
          Diagnosis::getProvenance);

  EchoAgent(StepRunner runner) {
    this.runner = runner;
  }

  @Incoming("campaign-metrics")
  @Outgoing("diagnoses")
  @Blocking
  public @Nullable Message<Diagnosis> onMetrics(Message<CampaignMetrics> message) {
    return runner.run(echo, message);
  }

  private static Diagnosis echo(CampaignMetrics metrics, EventContext context) {
    if (metrics.getCampaign().getName().equals("refused")) {
      throw new IllegalArgumentException("this campaign is refused");
    }
    return Diagnosis.newBuilder()
        .setContext(context)
        .setProvenance(Provenances.rules("echo-1"))
        .setCampaign(metrics.getCampaign())
        .setAsOf(metrics.getAsOf())
        .setRevision(metrics.getRevision())
        .setKpis(
            Kpis.newBuilder()
                .setStart(metrics.getAsOf())
                .setEnd(metrics.getAsOf())
                .setWindows(0)
                .build())
        .setFindings(List.of())
        .setExplanation("echo")
        .build();
  }
}
