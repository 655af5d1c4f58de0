package io.adwright.llm;

import io.adwright.contracts.event.CampaignMetrics;
import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Takes longer than its channel bears. */
@ApplicationScoped
class HungAgent {
  private final CountDownLatch release = new CountDownLatch(1);

  @Incoming("hung")
  @Blocking(ordered = false)
  void onMetrics(CampaignMetrics metrics) throws InterruptedException {
    release.await();
  }

  void release() {
    release.countDown();
  }
}
