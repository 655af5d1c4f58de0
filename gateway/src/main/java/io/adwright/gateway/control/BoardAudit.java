package io.adwright.gateway.control;

import static java.util.Comparator.comparing;

import io.adwright.contracts.event.Control;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the board still knows: the standing orders, and the latest single ones. */
public final class BoardAudit implements AuditLog {
  private final ControlBoard board;

  /** Makes a log of what is on {@code board}. */
  public BoardAudit(ControlBoard board) {
    this.board = board;
  }

  /** Orders come to the board by themselves. */
  @Override
  public void append(List<Control> orders) {}

  @Override
  public List<Control> list(@Nullable String tenantId, @Nullable Place before, int most) {
    return board.latest(tenantId, Integer.MAX_VALUE).stream()
        .sorted(
            comparing((Control order) -> order.getContext().getOccurredAt())
                .thenComparing(Control::getControlId)
                .reversed())
        .filter(order -> before == null || isOlder(order, before))
        .limit(most)
        .toList();
  }

  @Override
  public boolean isLasting() {
    return false;
  }

  private static boolean isOlder(Control order, Place place) {
    int byTime = order.getContext().getOccurredAt().compareTo(place.at());
    return byTime < 0 || (byTime == 0 && order.getControlId().compareTo(place.controlId()) < 0);
  }
}
