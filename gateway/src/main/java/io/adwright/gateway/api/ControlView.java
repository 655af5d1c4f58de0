package io.adwright.gateway.api;

import io.adwright.contracts.event.Control;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a person ordered. */
public record ControlView(
    String controlId,
    @Schema(
            enumeration = {
              "KILL_SWITCH",
              "SET_MODE",
              "APPROVE",
              "REJECT",
              "ROLLBACK",
              "REEVALUATE",
              "NOTE",
              "UNKNOWN"
            })
        String kind,
    ScopeView scope,
    @Schema(description = "Of a kill switch: true stops, false releases") @Nullable Boolean engaged,
    @Schema(description = "Of SET_MODE: OBSERVE, APPROVE or AUTONOMOUS") @Nullable String mode,
    @Schema(description = "Of APPROVE and REJECT") @Nullable String requestId,
    @Schema(description = "Of ROLLBACK") @Nullable String actionId,
    String operator,
    String reason,
    Instant at) {

  /** Returns the view of {@code control}. */
  public static ControlView of(Control control) {
    return new ControlView(
        control.getControlId(),
        control.getKind().name(),
        ScopeView.of(control.getScope()),
        control.getEngaged().orElse(null),
        control.getMode().map(Enum::name).orElse(null),
        control.getRequestId().orElse(null),
        control.getActionId().orElse(null),
        control.getOperator(),
        control.getReason(),
        control.getContext().getOccurredAt());
  }
}
