package io.adwright.gateway.rest;

import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlScope;
import io.adwright.gateway.api.ControlAnswer;
import io.adwright.gateway.control.ControlBoard;
import io.adwright.gateway.control.Order;
import io.adwright.gateway.ingest.ControlNotPublished;
import io.adwright.gateway.ingest.ControlPublisher;
import io.adwright.gateway.ingest.CorrelationIds;
import io.adwright.gateway.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/** Gives orders in the name of their caller. */
@ApplicationScoped
class Orders {
  private static final int LONGEST_REASON = 1_000;

  private final ControlPublisher publisher;
  private final ControlBoard board;
  private final CorrelationIds ids;
  private final Clock clock;

  Orders(ControlPublisher publisher, ControlBoard board, CorrelationIds ids, Clock clock) {
    this.publisher = publisher;
    this.board = board;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Gives an order; returns when the broker has it.
   *
   * @param correlationId the run that it set off; null if it set off none
   */
  ControlAnswer give(
      Caller caller, Order order, ControlScope scope, String reason, @Nullable String correlationId)
      throws ControlNotPublished {
    Control control =
        board.dated(order.event(ids.next(), scope, caller.name(), reason, clock.instant()));
    publisher.publish(control);
    return new ControlAnswer(
        control.getControlId(),
        control.getContext().getOccurredAt(),
        control.getOperator(),
        correlationId);
  }

  /** Reads why an order is given; every order needs a reason. */
  static String reason(Parameters parameters, String name, @Nullable String text) {
    return parameters.required(
        name,
        text,
        reason -> {
          if (reason.length() > LONGEST_REASON) {
            throw new IllegalArgumentException(
                "has " + reason.length() + " characters; at most " + LONGEST_REASON + " are taken");
          }
          return reason;
        },
        "");
  }
}
