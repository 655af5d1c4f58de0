package io.adwright.kit.step;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Diagnosis;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.Outgoing;
import org.jspecify.annotations.Nullable;

/** An agent that stays at campaigns whose name begins with "held" until it is let go from there. */
@ApplicationScoped
public class HeldAgent {
  private final StepRunner runner;
  private final Step<CampaignMetrics, Diagnosis> echo = Echo.step(() -> 0);
  private final List<String> begun = new CopyOnWriteArrayList<>();
  private final Map<String, CountDownLatch> latches = new ConcurrentHashMap<>();

  HeldAgent(StepRunner runner) {
    this.runner = runner;
  }

  @Incoming("held")
  @Outgoing("let-go")
  @Blocking(ordered = false)
  public @Nullable Message<Diagnosis> onMetrics(Message<CampaignMetrics> message)
      throws InterruptedException {
    begun.add(Echo.correlationId(message.getPayload()));
    String name = message.getPayload().getCampaign().getName();
    if (name.startsWith("held")) {
      latch(name).await();
    }
    return runner.run(echo, message);
  }

  /** What it began, in order. */
  List<String> begun() {
    return List.copyOf(begun);
  }

  void letGo(String name) {
    latch(name).countDown();
  }

  private CountDownLatch latch(String name) {
    return latches.computeIfAbsent(name, _ -> new CountDownLatch(1));
  }
}
