package io.adwright.optimizer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.optimizer.gate.GatePolicy;
import io.adwright.optimizer.policy.PolicySet;
import io.adwright.optimizer.policy.PolicyStore;
import io.adwright.optimizer.policy.PolicyText;
import io.adwright.optimizer.policy.text.Problem;
import io.vertx.ext.web.Router;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells the gateway, which is the one door and knows who asks, what is in force. Listens on the
 * loopback address unless a deployment says otherwise; nothing can be changed here.
 */
@ApplicationScoped
class PolicyRoute {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PolicyStore store;
  private final GatePolicy limits;

  @Inject
  PolicyRoute(PolicyStore store, OptimizerConfig config) {
    this(store, config.gatePolicy());
  }

  PolicyRoute(PolicyStore store, GatePolicy limits) {
    this.store = store;
    this.limits = limits;
  }

  /**
   * What is in force.
   *
   * @param maxStepPercent how far one action may move a daily budget
   * @param maxDataAgeHours how old data may be that a raise is decided on; null where the platform
   *     lives in the time of its data
   * @param problems why newer files are not in force; empty if they are
   */
  record InForce(
      String version,
      int maxStepPercent,
      @Nullable Long maxDataAgeHours,
      long observationHours,
      long planExpiryHours,
      long approvalExpiryHours,
      List<PolicyText> policies,
      List<String> problems) {}

  void add(@Observes Router router) {
    router
        .get("/internal/v1/policies")
        .handler(
            context ->
                context
                    .response()
                    .putHeader("Content-Type", "application/json")
                    .putHeader("Cache-Control", "no-store")
                    .end(json()));
  }

  /** Returns what is in force, as the gateway reads it. */
  String json() {
    PolicySet current = store.current();
    var inForce =
        new InForce(
            current.version(),
            limits.maxStepPercent(),
            limits.maxDataAge().map(age -> age.toHours()).orElse(null),
            limits.limits().coolDown().budget().toHours(),
            limits.limits().planExpiry().toHours(),
            limits.limits().approvalExpiry().toHours(),
            current.texts(),
            store.problems().stream().map(Problem::text).toList());
    try {
      return JSON.writeValueAsString(inForce);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("the policies cannot be written as JSON", e);
    }
  }
}
