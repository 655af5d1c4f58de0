package io.adwright.optimizer.ledger;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.CampaignRef;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ledger as the port describes it, for tests of what stands on it. */
public final class InMemoryLedger implements Ledger {
  private final Map<String, Entry> entries = new LinkedHashMap<>();
  private final Map<String, Long> reserved = new HashMap<>();
  private final Map<String, Long> committed = new HashMap<>();
  private final List<AuditRecord> audit = new ArrayList<>();
  private final Set<Map.Entry<CampaignRef, ActionKind>> missed = new LinkedHashSet<>();
  private final Set<String> noted = new HashSet<>();
  private boolean reachable = true;

  public void becomeUnreachable() {
    reachable = false;
  }

  public void becomeReachable() {
    reachable = true;
  }

  public List<Entry> entries() {
    return List.copyOf(entries.values());
  }

  public List<AuditRecord> audit() {
    return List.copyOf(audit);
  }

  public long used(String scope) {
    return reserved.getOrDefault(scope, 0L) + committed.getOrDefault(scope, 0L);
  }

  public long committed(String scope) {
    return committed.getOrDefault(scope, 0L);
  }

  @Override
  public <R> R decide(
      Scopes scopes, String planId, Instant at, Function<Books, Decided<R>> decide) {
    reach();
    Decided<R> decided = decide.apply(books(scopes, planId, at));
    decided.writes().forEach(this::write);
    audit.add(decided.audit());
    return decided.result();
  }

  @Override
  public boolean settle(Booking booking, ActionState next, AuditRecord record) {
    reach();
    Entry known = entries.get(booking.actionId());
    if (known == null || !mayFollow(known.state(), next)) {
      return false;
    }
    if (!next.reserves() && known.state().reserves()) {
      for (Claim claim : known.booking().claims()) {
        reserved.merge(claim.scope(), -claim.micros(), Long::sum);
        if (next.effective()) {
          committed.merge(claim.scope(), claim.micros(), Long::sum);
        }
      }
    }
    entries.put(booking.actionId(), new Entry(known.booking(), next));
    audit.add(record);
    return true;
  }

  @Override
  public void note(String account, AuditRecord record) {
    reach();
    audit.add(record);
  }

  @Override
  public Optional<Entry> find(String actionId) {
    reach();
    return Optional.ofNullable(entries.get(actionId));
  }

  @Override
  public Optional<Entry> findByRequest(String requestId) {
    reach();
    return entries.values().stream().filter(it -> asks(it, requestId)).findFirst();
  }

  @Override
  public List<Entry> unsettled(Instant before, int most) {
    reach();
    return entries.values().stream()
        .filter(it -> isOpen(it.state()) && openSince(it.state()).isBefore(before))
        .collect(
            Collectors.groupingBy(
                it -> it.booking().scopes().account(), LinkedHashMap::new, Collectors.toList()))
        .values()
        .stream()
        .flatMap(ofAccount -> ofAccount.stream().limit(most))
        .toList();
  }

  @Override
  public List<Entry> expired(Instant now, int most) {
    reach();
    return entries.values().stream()
        .filter(
            it ->
                it.state() instanceof ActionState.Planned planned
                    && !planned.expiresAt().isAfter(now))
        .limit(most)
        .toList();
  }

  @Override
  public boolean noteOnce(String id, String chain, AuditRecord record) {
    reach();
    return noted.add(id) && audit.add(record);
  }

  @Override
  public void missed(CampaignRef campaign, Set<ActionKind> kinds) {
    reach();
    kinds.forEach(kind -> missed.add(Map.entry(campaign, kind)));
  }

  @Override
  public void releaseMissed(
      BiPredicate<CampaignRef, ActionKind> stillStopped, Consumer<CampaignRef> release) {
    reach();
    var free =
        missed.stream().filter(it -> !stillStopped.test(it.getKey(), it.getValue())).toList();
    free.stream().map(Map.Entry::getKey).distinct().forEach(release);
    missed.removeAll(free);
  }

  private Books books(Scopes scopes, String planId, Instant at) {
    List<Entry> others =
        entries.values().stream()
            .filter(it -> it.booking().scopes().campaign().equals(scopes.campaign()))
            .filter(it -> !it.booking().planId().equals(planId))
            .toList();
    List<Entry> changed =
        others.stream().filter(it -> isOpen(it.state()) || it.state().effective()).toList();
    Stream<Entry> conflicts =
        others.stream()
            .filter(
                it ->
                    it.state() instanceof ActionState.Rejected(var _, var receipt)
                        && receipt.getErrorCode().filter("CONFLICT"::equals).isPresent());
    return new Books(
        entries.values().stream().filter(it -> it.booking().planId().equals(planId)).toList(),
        used(scopes.campaignDay()),
        used(scopes.accountDay()),
        used(scopes.portfolioMonth()),
        lastChanges(changed),
        latest(conflicts),
        (int)
            changed.stream()
                .filter(it -> it.booking().at().isAfter(at.minus(Duration.ofHours(1))))
                .count(),
        others.stream().anyMatch(it -> isOpen(it.state())));
  }

  private void write(Entry entry) {
    Entry known = entries.get(entry.booking().actionId());
    if (known != null && !mayBeWrittenAnew(known.state())) {
      throw new IllegalStateException("the action is " + known.state().name());
    }
    boolean isReserved = known != null && known.state().reserves();
    if (entry.state().reserves() && !isReserved) {
      entry.booking().claims().forEach(it -> reserved.merge(it.scope(), it.micros(), Long::sum));
    }
    entries.put(entry.booking().actionId(), entry);
  }

  private void reach() {
    if (!reachable) {
      throw new LedgerUnavailableException("no route", new IllegalStateException("down"));
    }
  }

  private static Map<ActionKind, Instant> lastChanges(List<Entry> changed) {
    Map<ActionKind, Instant> latest = new EnumMap<>(ActionKind.class);
    changed.forEach(
        it ->
            latest.merge(
                it.booking().effective().kind(),
                it.booking().at(),
                (one, other) -> one.isAfter(other) ? one : other));
    return latest;
  }

  private static @Nullable Instant latest(Stream<Entry> entries) {
    return entries.map(it -> it.booking().at()).max(Comparator.naturalOrder()).orElse(null);
  }

  private static boolean asks(Entry entry, String requestId) {
    Booking.Approval approval = entry.booking().approval();
    return approval != null && approval.requestId().equals(requestId);
  }

  private static boolean mayBeWrittenAnew(ActionState state) {
    return state instanceof ActionState.Rejected
        || state instanceof ActionState.Planned
        || (state instanceof ActionState.Reconciled reconciled && !reconciled.applied());
  }

  private static boolean isOpen(ActionState state) {
    return state instanceof ActionState.Dispatched || state instanceof ActionState.Unknown;
  }

  private static Instant openSince(ActionState state) {
    return switch (state) {
      case ActionState.Dispatched(Instant at) -> at;
      case ActionState.Unknown(Instant at, var _) -> at;
      case ActionState.Planned _,
          ActionState.Confirmed _,
          ActionState.Rejected _,
          ActionState.Reconciled _,
          ActionState.Cancelled _ ->
          Instant.MAX;
    };
  }

  private static boolean mayFollow(ActionState state, ActionState next) {
    return switch (next) {
      case ActionState.Planned _, ActionState.Dispatched _, ActionState.Cancelled _ ->
          state instanceof ActionState.Planned;
      case ActionState.Confirmed _, ActionState.Rejected _ ->
          state instanceof ActionState.Dispatched;
      case ActionState.Unknown _, ActionState.Reconciled _ -> isOpen(state);
    };
  }
}
