package io.adwright.teststack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Has a {@code @QuarkusTest} send its spans to a receiver, which is injected into its field. */
public final class SpanCollector implements QuarkusTestResourceLifecycleManager {
  private final SpanReceiver receiver = new SpanReceiver();

  @Override
  public Map<String, String> start() {
    return receiver.settings();
  }

  @Override
  public void inject(TestInjector injector) {
    injector.injectIntoFields(receiver, new TestInjector.MatchesType(SpanReceiver.class));
  }

  @Override
  public void stop() {
    receiver.close();
  }
}
