package io.adwright.llm.model;

import io.adwright.llm.config.LlmConfig;
import io.smallrye.faulttolerance.api.Guard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.eclipse.microprofile.faulttolerance.exceptions.TimeoutException;

/**
 * Stands around every conversation with the model: a hard total time-out, a bulkhead of the model's
 * parallelism shared by all steps of the service, and a circuit breaker. There is no retry.
 */
@ApplicationScoped
public class ModelGuard {
  private final Guard guard;

  public ModelGuard(LlmConfig config) {
    this.guard =
        Guard.create()
            .withDescription("llm")
            .withTimeout()
            .duration(config.timeout().toMillis(), ChronoUnit.MILLIS)
            .done()
            .withBulkhead()
            .limit(config.parallelism())
            .done()
            .withCircuitBreaker()
            .requestVolumeThreshold(config.circuit().failures())
            .failureRatio(1)
            .delay(config.circuit().delay().toMillis(), ChronoUnit.MILLIS)
            .when(failure -> failure instanceof ModelFailed || failure instanceof TimeoutException)
            .done()
            .build();
  }

  /**
   * Returns what {@code conversation} returns. The calling thread carries it and is interrupted at
   * the time-out.
   *
   * @param conversation throws {@link ModelFailed} only where the model is to blame
   * @throws ModelFailed when it failed, took too long, or must not be held now
   */
  public <T> T call(Callable<T> conversation, Class<T> result) {
    try {
      return guard.call(conversation, result);
    } catch (TimeoutException tooLong) {
      throw new ModelFailed(LlmFailure.LLM_TIMEOUT);
    } catch (CircuitBreakerOpenException open) {
      throw new ModelFailed(LlmFailure.LLM_CIRCUIT_OPEN);
    } catch (BulkheadException full) {
      throw new ModelFailed(LlmFailure.LLM_BUSY);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new ModelFailed(LlmFailure.LLM_CUT);
    } catch (RuntimeException failed) {
      throw failed;
    } catch (Exception impossible) {
      throw new IllegalStateException("a conversation throws nothing else", impossible);
    }
  }
}
