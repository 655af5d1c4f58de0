package io.adwright.gateway.rest;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * Reads away what is left of a request that was answered before it was read: a large file under a
 * wrong key, say. Many clients look at the answer only when all is sent, and would wait for ever
 * for somebody to take the rest.
 */
@ApplicationScoped
class UnreadBodies {
  private static final int BEFORE_ALL_ELSE = Integer.MIN_VALUE;

  /** Longer than half a gigabyte takes on a fair line; who is slower finds the line closed. */
  private static final long PATIENCE_MILLIS = 60_000;

  private final Vertx vertx;

  UnreadBodies(Vertx vertx) {
    this.vertx = vertx;
  }

  void add(@Observes Router router) {
    router.route().order(BEFORE_ALL_ELSE).handler(this::watch);
  }

  private void watch(RoutingContext context) {
    context.addEndHandler(answered -> readAway(context.request()));
    context.next();
  }

  private void readAway(HttpServerRequest request) {
    if (request.isEnded()) {
      return;
    }
    long timer = vertx.setTimer(PATIENCE_MILLIS, late -> request.connection().close());
    request.endHandler(end -> vertx.cancelTimer(timer));
    request.handler(rest -> {});
    request.resume();
  }
}
