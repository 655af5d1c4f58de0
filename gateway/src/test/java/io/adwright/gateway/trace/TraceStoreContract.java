package io.adwright.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.StepSource;
import io.adwright.contracts.event.VerdictKind;
import io.adwright.gateway.trace.TraceStatus.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link TraceStore} promises; each implementation's test extends this. */
public abstract class TraceStoreContract {
  private static final TraceFilter ALL =
      new TraceFilter(null, null, null, null, null, null, null, null, null, null, null);
  private static final Instant PATIENT = SampleRun.NOON.minusSeconds(60);
  private static final Instant GIVEN_UP = SampleRun.NOON.plusSeconds(3_600);

  private TraceStore store = emptyStore();

  /** Returns a new, empty store that has room for a hundred traces at least. */
  protected abstract TraceStore emptyStore();

  @BeforeEach
  void startEmpty() {
    store = emptyStore();
  }

  @Test
  void everythingWorksWhenEmpty() {
    // Given an empty store

    // When
    Optional<Trace> found = store.find("nothing");
    TracePage page = store.list(all(10));

    // Then
    assertThat(found).isEmpty();
    assertThat(page).isEqualTo(new TracePage(List.of(), null, Map.of()));
    assertThat(store.size()).isZero();
  }

  @Test
  void anAppendedEventIsFound() {
    // Given
    TraceEvent event = SampleRun.of("run").started(Agent.ANALYST);

    // When
    Optional<Trace> appended = store.append(event);

    // Then
    assertThat(appended).contains(Trace.of(event));
    assertThat(store.find("run")).isEqualTo(appended);
  }

  @Test
  void aRepeatedEventBringsNothingNew() {
    // Given
    SampleRun run = SampleRun.of("run");
    run.events().forEach(store::append);

    // When
    List<Optional<Trace>> again = run.events().stream().map(store::append).toList();

    // Then
    assertThat(again).containsOnly(Optional.empty());
    assertThat(store.find("run")).contains(run.trace());
  }

  @Test
  void runsDoNotMix() {
    // Given
    SampleRun one = SampleRun.of("one");
    SampleRun two = SampleRun.of("two");
    List<TraceEvent> mixed = new ArrayList<>(one.events());
    mixed.addAll(two.events());
    Collections.shuffle(mixed, new Random(7));

    // When
    mixed.forEach(store::append);

    // Then
    assertThat(store.find("one")).contains(one.trace());
    assertThat(store.find("two")).contains(two.trace());
    assertThat(store.size()).isEqualTo(2);
  }

  @Test
  void aStoreFedFromTheBeginningEqualsTheOneThatWasLost() {
    // Given
    List<TraceEvent> log =
        IntStream.range(0, 20)
            .mapToObj(n -> SampleRun.of("run-" + n).publishedAt(SampleRun.NOON.plusSeconds(n)))
            .flatMap(run -> run.events().stream())
            .toList();
    log.forEach(store::append);
    List<TraceEvent> otherOrder = new ArrayList<>(log);
    Collections.shuffle(otherOrder, new Random(11));
    TraceStore rebuilt = emptyStore();

    // When
    otherOrder.forEach(rebuilt::append);

    // Then
    assertThat(rebuilt.list(all(100))).isEqualTo(store.list(all(100)));
  }

  @Test
  void theNewestComeFirst() {
    // Given
    append(SampleRun.of("old").publishedAt(SampleRun.NOON.minusSeconds(1)));
    append(SampleRun.of("new").publishedAt(SampleRun.NOON.plusSeconds(1)));
    append(SampleRun.of("middle"));

    // When
    TracePage page = store.list(all(10));

    // Then
    assertThat(page.traces())
        .extracting(Trace::correlationId)
        .containsExactly("new", "middle", "old");
    assertThat(page.next()).isNull();
  }

  @Test
  void pagesFollowEachOtherWithoutGapOrRepeat() {
    // Given
    for (int n = 0; n < 7; n++) {
      append(SampleRun.of("run-" + n).publishedAt(SampleRun.NOON.plusSeconds(n / 2)));
    }
    List<String> all = ids(store.list(all(10)));

    // When
    TracePage first = store.list(page(3, null));
    TracePage second = store.list(page(3, first.next()));
    TracePage third = store.list(page(3, second.next()));

    // Then
    List<String> paged = new ArrayList<>(ids(first));
    paged.addAll(ids(second));
    paged.addAll(ids(third));
    assertThat(paged).isEqualTo(all).hasSize(7);
    assertThat(third.next()).isNull();
  }

  @Test
  void aListMayReachOverManyWeeksAndPastBoth() {
    // Given
    List<String> newestFirst = new ArrayList<>();
    for (int day : new int[] {400, 5, 0, -2, -6, -7, -9, -15, -21, -28, -40, -400}) {
      newestFirst.add("day" + day);
      append(SampleRun.of("day" + day).publishedAt(SampleRun.NOON.plus(Duration.ofDays(day))));
    }

    // When
    TracePage whole = store.list(all(50));
    List<String> paged = new ArrayList<>();
    TracePage page = store.list(page(5, null));
    while (page.next() != null) {
      paged.addAll(ids(page));
      page = store.list(page(5, page.next()));
    }
    paged.addAll(ids(page));

    // Then
    assertThat(ids(whole)).isEqualTo(newestFirst);
    assertThat(whole.counts()).isEqualTo(Map.of(Kind.COMPLETE, newestFirst.size()));
    assertThat(paged).isEqualTo(newestFirst);
  }

  @Test
  void aTraceFoundToHaveBegunEarlierMovesToItsPlace() {
    // Given
    SampleRun run = SampleRun.of("early").publishedAt(SampleRun.NOON.minusSeconds(5));
    store.append(run.publishedAt(SampleRun.NOON.plusSeconds(5)).started(Agent.OPTIMIZER));
    append(SampleRun.of("other"));

    // When
    store.append(new TraceEvent.MetricsSeen(run.metrics()));

    // Then
    assertThat(ids(store.list(all(10)))).containsExactly("other", "early");
  }

  @Test
  void listsByImportAndByCampaign() {
    // Given
    append(SampleRun.of("a").imported("imp-1").campaign("c-1"));
    append(SampleRun.of("b").imported("imp-1").campaign("c-2"));
    append(SampleRun.of("c").imported("imp-2").campaign("c-2"));

    // When
    TracePage ofImport = store.list(query("imp-1", null));
    TracePage ofCampaign = store.list(query(null, "c-2"));
    TracePage ofBoth = store.list(query("imp-1", "c-2"));

    // Then
    assertThat(ids(ofImport)).containsExactlyInAnyOrder("a", "b");
    assertThat(ids(ofCampaign)).containsExactlyInAnyOrder("b", "c");
    assertThat(ids(ofBoth)).containsExactly("b");
    assertThat(ofBoth.counts()).isEqualTo(Map.of(Kind.COMPLETE, 1));
  }

  @Test
  void aTenantSeesNothingOfAnother() {
    // Given
    append(SampleRun.of("mine").tenant("acme"));
    append(SampleRun.of("other").tenant("globex"));

    // When
    TracePage page = store.list(query(with("acme", null, null, null, null)));

    // Then
    assertThat(ids(page)).containsExactly("mine");
    assertThat(page.counts()).isEqualTo(Map.of(Kind.COMPLETE, 1));
  }

  @Test
  void listsByWhatWasFoundDecidedAndDone() {
    // Given
    append(SampleRun.of("whole"));
    store.append(SampleRun.of("begun").finished(Agent.ANALYST));

    // When
    List<TraceFilter> found =
        List.of(
            with(null, FindingCode.HIGH_CPA, null, null, null),
            with(null, null, VerdictKind.ALLOW, null, null),
            with(null, null, null, Agent.ANALYST, StepSource.RULES));
    List<TraceFilter> notFound =
        List.of(
            with(null, FindingCode.LOW_CTR, null, null, null),
            with(null, null, VerdictKind.BLOCK, null, null),
            with(null, null, null, Agent.ANALYST, StepSource.LLM));

    // Then
    assertThat(found.stream().map(filter -> ids(store.list(query(filter)))))
        .containsExactly(List.of("whole"), List.of("whole"), List.of("begun", "whole"));
    assertThat(notFound.stream().flatMap(filter -> ids(store.list(query(filter))).stream()))
        .isEmpty();
  }

  @Test
  void listsByTheTimeOfTheStart() {
    // Given
    for (int n = 0; n < 4; n++) {
      append(SampleRun.of("run-" + n).publishedAt(SampleRun.NOON.plusSeconds(n)));
    }
    var filter =
        new TraceFilter(
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            SampleRun.NOON.plusSeconds(1),
            SampleRun.NOON.plusSeconds(3));

    // When
    TracePage page = store.list(query(filter));

    // Then
    assertThat(ids(page)).containsExactly("run-2", "run-1");
  }

  @Test
  void listsByStatusAndCountsAllOfThem() {
    // Given
    append(SampleRun.of("complete"));
    store.append(SampleRun.of("failed").failed(Agent.ANALYST));
    store.append(SampleRun.of("stalled").started(Agent.ANALYST));
    store.append(
        SampleRun.of("running").publishedAt(GIVEN_UP.plusSeconds(1)).started(Agent.ANALYST));

    // When
    List<TracePage> pages =
        Stream.of(Kind.values())
            .map(kind -> new TraceQuery(ALL, kind, null, 10, GIVEN_UP))
            .map(store::list)
            .toList();

    // Then
    assertThat(pages)
        .extracting(TraceStoreContract::ids)
        .containsExactly(
            List.of("running"), List.of("complete"), List.of("stalled"), List.of("failed"));
    assertThat(pages)
        .extracting(TracePage::counts)
        .containsOnly(Map.of(Kind.RUNNING, 1, Kind.COMPLETE, 1, Kind.PARTIAL, 1, Kind.FAILED, 1));
  }

  @Test
  void severalWritersLoseNothing() throws Exception {
    // Given
    List<SampleRun> runs = IntStream.range(0, 40).mapToObj(n -> SampleRun.of("run-" + n)).toList();
    Callable<Boolean> writer =
        () -> {
          runs.forEach(this::append);
          return true;
        };

    // When
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(Collections.nCopies(4, writer))) {
        assertThat(done.get()).isTrue();
      }
    }

    // Then
    assertThat(store.list(all(100)).traces())
        .containsExactlyInAnyOrderElementsOf(runs.stream().map(SampleRun::trace).toList());
  }

  /** Appends all of {@code run}. */
  protected final void append(SampleRun run) {
    run.events().forEach(store::append);
  }

  private static TraceQuery all(int limit) {
    return page(limit, null);
  }

  private static TraceQuery page(int limit, @Nullable TraceCursor before) {
    return new TraceQuery(ALL, null, before, limit, PATIENT);
  }

  private static TraceQuery query(@Nullable String importId, @Nullable String campaignId) {
    var filter =
        new TraceFilter(null, importId, null, null, campaignId, null, null, null, null, null, null);
    return query(filter);
  }

  private static TraceQuery query(TraceFilter filter) {
    return new TraceQuery(filter, null, null, 10, PATIENT);
  }

  private static TraceFilter with(
      @Nullable String tenantId,
      @Nullable FindingCode finding,
      @Nullable VerdictKind verdict,
      @Nullable Agent agent,
      @Nullable StepSource source) {
    return new TraceFilter(
        tenantId, null, null, null, null, finding, verdict, agent, source, null, null);
  }

  private static List<String> ids(TracePage page) {
    return page.traces().stream().map(Trace::correlationId).toList();
  }
}
