package io.adwright.gateway.control;

import static java.util.Comparator.comparing;

import io.adwright.contracts.ControlKeys;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import io.adwright.contracts.event.EventContext;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people have ordered, by the key of the compacted topic: kill switches and modes as they
 * stand, and the latest of all others. Safe for use by several threads.
 */
public final class ControlBoard {
  private final int mostSingle;
  private final Map<String, Control> standing = new LinkedHashMap<>();
  private final Map<String, Control> single = new LinkedHashMap<>();

  /** By request, then by who answered, both in the order of the topic. */
  private final Map<String, Map<String, Control>> decisions = new LinkedHashMap<>();

  /**
   * Makes an empty board.
   *
   * @param mostSingle the most decisions, rollbacks, re-runs and notes kept, above zero; past it
   *     the oldest are forgotten. Kill switches and modes never are
   */
  public ControlBoard(int mostSingle) {
    if (mostSingle < 1) {
      throw new IllegalArgumentException("mostSingle must be above zero, but is " + mostSingle);
    }
    this.mostSingle = mostSingle;
  }

  /** Notes a control that was read from the topic; of one key the one that was read last holds. */
  public synchronized void accept(String key, Control control) {
    switch (control.getKind()) {
      case KILL_SWITCH, SET_MODE -> put(standing, key, control);
      case APPROVE, REJECT -> {
        put(single, key, control);
        decide(control);
      }
      case ROLLBACK, REEVALUATE, NOTE, UNKNOWN -> put(single, key, control);
    }
    bound(single);
    bound(decisions);
  }

  /**
   * Returns {@code order}, dated after the one that it replaces: clocks differ, and go back, and a
   * release that seems older than its switch would not count.
   */
  public synchronized Control dated(Control order) {
    Control replaced = standing.get(ControlKeys.of(order));
    EventContext context = order.getContext();
    if (replaced == null
        || context.getOccurredAt().isAfter(replaced.getContext().getOccurredAt())) {
      return order;
    }
    Instant next = replaced.getContext().getOccurredAt().plus(1, ChronoUnit.MICROS);
    return Control.newBuilder(order)
        .setContext(EventContext.newBuilder(context).setOccurredAt(next).build())
        .build();
  }

  /**
   * Returns the kill switches that are engaged.
   *
   * @param tenantId only those of this tenant; null is all
   */
  public synchronized List<Control> killSwitches(@Nullable String tenantId) {
    return standing(ControlKind.KILL_SWITCH, tenantId).stream()
        .filter(control -> control.getEngaged().orElse(true))
        .toList();
  }

  /** Returns the modes that were set, of one tenant or, for null, of all. */
  public synchronized List<Control> modes(@Nullable String tenantId) {
    return standing(ControlKind.SET_MODE, tenantId);
  }

  /**
   * Returns the decision on a request: the first no, or the yes with which enough agree; empty
   * while there is none.
   *
   * @param persons how many different persons must agree, above zero
   */
  public synchronized Optional<Control> decisionOn(String tenantId, String requestId, int persons) {
    int agreed = 0;
    for (Control answer :
        decisions.getOrDefault(ControlKeys.ofDecision(tenantId, requestId), Map.of()).values()) {
      agreed++;
      if (answer.getKind() == ControlKind.REJECT || agreed >= persons) {
        return Optional.of(answer);
      }
    }
    return Optional.empty();
  }

  /** Returns the latest controls of every kind, newest first. */
  public synchronized List<Control> latest(@Nullable String tenantId, int most) {
    List<Control> all = new ArrayList<>(standing.values());
    all.addAll(single.values());
    return all.stream()
        .filter(control -> isOf(control, tenantId))
        .sorted(comparing((Control control) -> control.getContext().getOccurredAt()).reversed())
        .limit(most)
        .toList();
  }

  /** A person's first answer counts, as it does for the optimizer. */
  private void decide(Control control) {
    control
        .getRequestId()
        .ifPresent(
            request ->
                decisions
                    .computeIfAbsent(
                        ControlKeys.ofDecision(control.getScope().getTenantId(), request),
                        _ -> new LinkedHashMap<>())
                    .putIfAbsent(control.getOperator(), control));
  }

  private <V> void bound(Map<String, V> controls) {
    if (controls.size() > mostSingle) {
      controls.remove(controls.keySet().iterator().next());
    }
  }

  private List<Control> standing(ControlKind kind, @Nullable String tenantId) {
    return standing.values().stream()
        .filter(control -> control.getKind() == kind && isOf(control, tenantId))
        .toList();
  }

  private static void put(Map<String, Control> controls, String key, Control control) {
    controls.remove(key);
    controls.put(key, control);
  }

  private static boolean isOf(Control control, @Nullable String tenantId) {
    return tenantId == null || tenantId.equals(control.getScope().getTenantId());
  }
}
