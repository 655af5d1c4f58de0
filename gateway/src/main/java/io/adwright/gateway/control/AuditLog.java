package io.adwright.gateway.control;

import io.adwright.contracts.event.Control;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every order of a person, for those who ask afterwards. */
public interface AuditLog {

  /** Adds orders; those that are there already stay as they are. */
  void append(List<Control> orders);

  /**
   * Returns orders, newest first.
   *
   * @param tenantId only this tenant's; null is all
   * @param before only those older than this place; null starts with the newest
   * @param most the most orders of one answer, above zero
   * @throws io.adwright.gateway.trace.StoreUnavailable if it is kept where nobody answers now
   */
  List<Control> list(@Nullable String tenantId, @Nullable Place before, int most);

  /** Whether it outlives the process and the topic, and forgets nothing. */
  boolean isLasting();

  /** A place in the log: the instant of an order, and its id to tell apart those of one instant. */
  record Place(Instant at, String controlId) {
    /** Returns the place of {@code order}. */
    public static Place of(Control order) {
      return new Place(order.getContext().getOccurredAt(), order.getControlId());
    }
  }
}
