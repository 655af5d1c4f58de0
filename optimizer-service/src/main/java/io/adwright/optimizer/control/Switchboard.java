package io.adwright.optimizer.control;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Control;
import io.adwright.contracts.event.ControlKind;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Kill switches and modes at one moment. Immutable: who holds one sees no change in the middle of a
 * thought, who needs the newest asks for another.
 *
 * <p>A switch that covers an action stops it, whatever else was ordered, and whichever way it moves
 * money. Of the modes the one whose scope names most holds; of equals the strictest.
 */
public final class Switchboard {
  private static final Switchboard UNREAD = new Switchboard(Map.of(), false);

  private final Map<String, Control> standing;
  private final boolean isRead;

  private Switchboard(Map<String, Control> standing, boolean isRead) {
    this.standing = Map.copyOf(standing);
    this.isRead = isRead;
  }

  /** Returns a board of which nobody knows what it says: everything is stopped. */
  public static Switchboard unread() {
    return UNREAD;
  }

  /** Returns a board on which nobody has ordered anything. */
  public static Switchboard empty() {
    return new Switchboard(Map.of(), true);
  }

  /** Returns this board, now known to be complete. */
  public Switchboard read() {
    return new Switchboard(standing, true);
  }

  public boolean isRead() {
    return isRead;
  }

  /**
   * Returns the board after {@code control}; this one if it is no switch and no mode, or older than
   * what stands there and no stricter. A clock that went back must never keep a stop from holding.
   *
   * @param key what the control is about, as the topic's key
   */
  public Switchboard after(String key, Control control) {
    Control before = standing.get(key);
    if (!stands(control) || (isOlder(control, before) && !isStricter(control, before))) {
      return this;
    }
    Map<String, Control> changed = new HashMap<>(standing);
    changed.put(key, control);
    return new Switchboard(changed, isRead);
  }

  /** Returns why nothing of this kind may be done to the campaign; empty if it may. */
  public Optional<String> stops(CampaignRef campaign, ActionKind kind) {
    if (!isRead) {
      return Optional.of("the kill switches are not read yet; nothing is done before they are");
    }
    return covering(ControlKind.KILL_SWITCH, campaign, kind, Switchboard::isEngaged).stream()
        .findFirst()
        .map(
            it ->
                "stopped by the kill switch of %s for %s: %s"
                    .formatted(it.getOperator(), new Scope(it.getScope()).text(), it.getReason()));
  }

  /** Returns the mode that was ordered for such actions; empty if none was. */
  public Optional<AutonomyMode> mode(CampaignRef campaign, ActionKind kind) {
    return covering(ControlKind.SET_MODE, campaign, kind, it -> it.getMode().isPresent()).stream()
        .max(
            Comparator.comparingInt((Control it) -> new Scope(it.getScope()).detail())
                .thenComparing(it -> it.getMode().orElseThrow(), Comparator.reverseOrder()))
        .flatMap(Control::getMode);
  }

  /** Returns how many switches are engaged. */
  public long engaged() {
    return standing.values().stream()
        .filter(it -> it.getKind() == ControlKind.KILL_SWITCH && isEngaged(it))
        .count();
  }

  private List<Control> covering(
      ControlKind what, CampaignRef campaign, ActionKind kind, Predicate<Control> holds) {
    return standing.values().stream()
        .filter(it -> it.getKind() == what && holds.test(it))
        .filter(it -> new Scope(it.getScope()).covers(campaign, kind))
        .toList();
  }

  private static boolean stands(Control control) {
    return control.getKind() == ControlKind.KILL_SWITCH
        || control.getKind() == ControlKind.SET_MODE;
  }

  /** A switch that does not say which way is engaged. */
  private static boolean isEngaged(Control control) {
    return control.getEngaged().orElse(true);
  }

  private static boolean isStricter(Control control, @Nullable Control than) {
    if (control.getKind() == ControlKind.KILL_SWITCH) {
      return isEngaged(control);
    }
    Optional<AutonomyMode> allowed = than == null ? Optional.empty() : than.getMode();
    return control
        .getMode()
        .filter(mode -> allowed.isEmpty() || mode.compareTo(allowed.get()) < 0)
        .isPresent();
  }

  private static boolean isOlder(Control control, @Nullable Control than) {
    return than != null
        && control.getContext().getOccurredAt().isBefore(than.getContext().getOccurredAt());
  }
}
