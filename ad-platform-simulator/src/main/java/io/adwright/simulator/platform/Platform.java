package io.adwright.simulator.platform;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The state of the ad platform: campaigns, and the keys of the changes that were made.
 *
 * <p>{@link #decide} looks and says what is to happen, {@link #accept} makes it happen; between the
 * two the caller writes the entry down. Accepting the same entries in the same order always gives
 * the same state, which is how a restart gets it back. Not thread-safe.
 */
public final class Platform {
  private final Map<CampaignRef, Campaign> campaigns = new TreeMap<>();
  private final Map<String, Long> sequenceByKey = new HashMap<>();
  private final PutRules putRules = new PutRules();
  private final PatchRules patchRules = new PatchRules();
  private final History history;
  private long lastSequence;

  /**
   * Starts with nothing.
   *
   * @param history gives back what {@link #accept} took; the platform itself keeps of a change only
   *     its key and where to find it, so that it can remember very many
   */
  public Platform(History history) {
    this.history = history;
  }

  /** Returns the entry that is to be written down for {@code request}; changes nothing yet. */
  public JournalEntry decide(Request request, Instant at) {
    Campaign current = campaigns.get(request.campaign());
    Verdict verdict =
        switch (request) {
          case Request.Put put -> decidePut(put, current, at);
          case Request.Patch patch -> decidePatch(patch, current, at);
          case Request.Unreadable nonsense ->
              new Verdict.Refused(
                  new Refusal(RefusalCode.INVALID_REQUEST, nonsense.complaint()), current);
        };
    return new JournalEntry(lastSequence + 1, at, request, verdict);
  }

  /** Returns the entry that refuses {@code request} for a reason outside the platform's rules. */
  public JournalEntry refuse(Request request, Refusal refusal, Instant at) {
    Verdict verdict = new Verdict.Refused(refusal, campaigns.get(request.campaign()));
    return new JournalEntry(lastSequence + 1, at, request, verdict);
  }

  /**
   * Takes up an entry that has been written down.
   *
   * @throws IllegalArgumentException if it is not the one after the last
   */
  public void accept(JournalEntry entry) {
    if (entry.sequence() != lastSequence + 1) {
      throw new IllegalArgumentException(
          "journal entry %d follows entry %d; entries are missing or out of order"
              .formatted(entry.sequence(), lastSequence));
    }
    switch (entry.verdict()) {
      case Verdict.Created created -> campaigns.put(created.after().ref(), created.after());
      case Verdict.Applied change -> {
        campaigns.put(change.after().ref(), change.after());
        rememberKey(entry);
      }
      case Verdict.Replayed _, Verdict.Validated _, Verdict.Refused _ -> {}
    }
    lastSequence = entry.sequence();
  }

  /** Returns the campaign in its current state, or nothing if it never was. */
  public Optional<Campaign> campaign(CampaignRef ref) {
    return Optional.ofNullable(campaigns.get(ref));
  }

  /** Returns all campaigns, by account and id. */
  public List<Campaign> campaigns() {
    return List.copyOf(campaigns.values());
  }

  /** Returns the entry of the change that was made under {@code idempotencyKey}, if one was. */
  public Optional<JournalEntry> changeOf(String idempotencyKey) {
    return Optional.ofNullable(sequenceByKey.get(idempotencyKey)).map(history::entry);
  }

  /** Returns the sequence of the last accepted entry; 0 before the first. */
  public long lastSequence() {
    return lastSequence;
  }

  private Verdict decidePut(Request.Put put, @Nullable Campaign current, Instant at) {
    Optional<Refusal> objection = putRules.objectionTo(put);
    if (objection.isPresent()) {
      return new Verdict.Refused(objection.get(), current);
    }
    if (current == null) {
      return new Verdict.Created(drafted(put, at));
    }
    return put.onlyIfAbsent()
        ? new Verdict.Replayed(current, current)
        : new Verdict.Applied(current, drafted(put, at));
  }

  private Verdict decidePatch(Request.Patch patch, @Nullable Campaign current, Instant at) {
    Optional<Refusal> keyObjection = patchRules.objectionToKey(patch);
    if (keyObjection.isPresent()) {
      return new Verdict.Refused(keyObjection.get(), current);
    }
    Optional<JournalEntry> earlier =
        Optional.ofNullable(patch.idempotencyKey()).flatMap(this::changeOf);
    if (earlier.isPresent()) {
      return replay(patch, earlier.get(), current);
    }
    if (current == null) {
      return new Verdict.Refused(
          new Refusal(
              RefusalCode.CAMPAIGN_NOT_FOUND,
              "there is no campaign " + patch.campaign() + "; create it with PUT"),
          null);
    }
    Optional<Refusal> objection = patchRules.objectionTo(patch.change(), current);
    if (objection.isPresent()) {
      return new Verdict.Refused(objection.get(), current);
    }
    return patch.validateOnly()
        ? new Verdict.Validated(current, current.previewOf(patch.change()))
        : new Verdict.Applied(current, current.changedBy(patch.change(), nextRevision(), at));
  }

  private static Verdict replay(
      Request.Patch patch, JournalEntry earlier, @Nullable Campaign current) {
    if (earlier.request() instanceof Request.Patch first
        && earlier.verdict() instanceof Verdict.Applied change
        && patch.isSameChangeAs(first)) {
      return new Verdict.Replayed(change.before(), change.after());
    }
    return new Verdict.Refused(
        new Refusal(
            RefusalCode.IDEMPOTENCY_KEY_REUSED,
            "Idempotency-Key %s stands for another change of campaign %s; use a new key"
                .formatted(patch.idempotencyKey(), earlier.request().campaign())),
        current);
  }

  private Campaign drafted(Request.Put put, Instant at) {
    Draft draft = put.draft();
    BudgetCurrency currency = BudgetCurrency.of(draft.currency()).orElseThrow();
    return new Campaign(
        put.campaign(),
        draft.name(),
        currency,
        draft.dailyBudgetMicros(),
        draft.status(),
        nextRevision(),
        at);
  }

  private Revision nextRevision() {
    return new Revision(lastSequence + 1);
  }

  private void rememberKey(JournalEntry entry) {
    if (entry.request() instanceof Request.Patch patch && patch.idempotencyKey() != null) {
      sequenceByKey.put(patch.idempotencyKey(), entry.sequence());
    }
  }
}
