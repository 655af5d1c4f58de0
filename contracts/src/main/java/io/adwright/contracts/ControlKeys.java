package io.adwright.contracts;

import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlScope;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/**
 * Record keys of the topic {@code controls}, which is compacted: a key names what the control is
 * about, so that a later one on the same thing replaces it, and one on another thing never does.
 */
public final class ControlKeys {
  private static final char SEPARATOR = '/';

  private ControlKeys() {}

  /**
   * Returns the key of {@code control}: kind and scope of kill switches and modes ({@code
   * SET_MODE/acme/META///}, where an empty part is "all"); the request of a decision and who
   * decided, whichever way it went, so that the answers of two persons both stay; the action of a
   * rollback; the control itself where each stands alone.
   */
  public static String of(Control control) {
    return switch (control.getKind()) {
      case KILL_SWITCH, SET_MODE -> control.getKind().name() + SEPARATOR + scope(control);
      case APPROVE, REJECT ->
          ofDecision(tenant(control), control.getRequestId().orElseThrow())
              + SEPARATOR
              + encode(control.getOperator());
      case ROLLBACK -> about("ROLLBACK", tenant(control), control.getActionId().orElseThrow());
      case REEVALUATE, NOTE, UNKNOWN ->
          about(control.getKind().name(), tenant(control), control.getControlId());
    };
  }

  /** Returns what the keys of all decisions on a request begin with. */
  public static String ofDecision(String tenantId, String requestId) {
    return about("DECISION", tenantId, requestId);
  }

  private static String about(String what, String tenantId, String id) {
    return what + SEPARATOR + encode(tenantId) + SEPARATOR + encode(id);
  }

  private static String tenant(Control control) {
    return control.getScope().getTenantId();
  }

  private static String scope(Control control) {
    ControlScope scope = control.getScope();
    return String.join(
        String.valueOf(SEPARATOR),
        encode(scope.getTenantId()),
        scope.getPlatform().map(Enum::name).orElse(""),
        scope.getAccountId().map(ControlKeys::encode).orElse(""),
        scope.getCampaignId().map(ControlKeys::encode).orElse(""),
        scope.getAction().map(Enum::name).orElse(""));
  }

  private static String encode(String part) {
    return URLEncoder.encode(part, StandardCharsets.UTF_8);
  }
}
