package io.adwright.optimizer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.optimizer.gate.Gate;
import io.adwright.optimizer.policy.PolicyCompiler;
import io.adwright.optimizer.trial.Question;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import org.jboss.logging.Logger;

/**
 * Tells the gateway what policies would have done. Judged here, as here is what judges in earnest;
 * nothing comes into force (ADR 021). One question at a time, so that actions are not kept waiting.
 */
@ApplicationScoped
class TrialRoute {
  private static final Logger LOG = Logger.getLogger(TrialRoute.class);
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long LARGEST = 8L * 1024 * 1024;
  private static final int BAD_REQUEST = 400;
  private static final int BUSY = 503;

  private final PolicyCompiler compiler = new PolicyCompiler();
  private final Semaphore turns = new Semaphore(1);
  private final Gate gate;

  TrialRoute(OptimizerConfig config) {
    this.gate = new Gate(config.gatePolicy());
  }

  void add(@Observes Router router) {
    router
        .post("/internal/v1/policies/what-if")
        .handler(BodyHandler.create(false).setBodyLimit(LARGEST))
        .blockingHandler(this::answer, false);
  }

  private void answer(RoutingContext context) {
    HttpServerResponse response = context.response().putHeader("Cache-Control", "no-store");
    if (!turns.tryAcquire()) {
      response.setStatusCode(BUSY).end();
      return;
    }
    try {
      Buffer body = Objects.requireNonNullElseGet(context.body().buffer(), Buffer::buffer);
      var question = JSON.readValue(body.getBytes(), Question.class);
      response
          .putHeader("Content-Type", "application/json")
          .end(JSON.writeValueAsString(question.answer(compiler, gate)));
    } catch (JsonProcessingException e) {
      response.setStatusCode(BAD_REQUEST).end();
    } catch (IOException e) {
      LOG.warnf(e, "runs that cannot be read: policies are not tried on them");
      response.setStatusCode(BAD_REQUEST).end();
    } finally {
      turns.release();
    }
  }
}
