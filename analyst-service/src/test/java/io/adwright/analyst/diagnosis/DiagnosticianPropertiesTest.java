package io.adwright.analyst.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Evidence;
import io.adwright.contracts.event.Finality;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.Objective;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every snapshot that keeps its contract, however odd. */
class DiagnosticianPropertiesTest {

  @Property(tries = 300)
  void everySnapshotGetsADiagnosisWithFindings(@ForAll("snapshots") CampaignMetrics metrics) {
    // When
    Diagnosis diagnosis = diagnose(metrics);

    // Then
    assertThat(diagnosis.getFindings()).isNotEmpty();
    assertThat(diagnosis.getExplanation()).isNotBlank();
    assertThat(diagnosis.getFindings()).allMatch(finding -> !finding.getSummary().isBlank());
  }

  @Property(tries = 300)
  void allNumbersAreFiniteAndConfidencesAreProbabilities(
      @ForAll("snapshots") CampaignMetrics metrics) {
    // When
    Diagnosis diagnosis = diagnose(metrics);

    // Then
    assertThat(rates(diagnosis).filter(rate -> !Double.isFinite(rate) || rate < 0).boxed())
        .isEmpty();
    assertThat(diagnosis.getFindings())
        .allMatch(finding -> finding.getConfidence() >= 0 && finding.getConfidence() <= 1);
  }

  @Property(tries = 300)
  void everyIntervalHoldsWhatWasObserved(@ForAll("snapshots") CampaignMetrics metrics) {
    // When
    Diagnosis diagnosis = diagnose(metrics);

    // Then
    assertThat(evidence(diagnosis))
        .allSatisfy(
            evidence -> {
              Optional<Double> observed = evidence.getObserved();
              if (observed.isPresent()) {
                assertThat(evidence.getLow().orElse(observed.get()))
                    .isLessThanOrEqualTo(observed.get());
                assertThat(evidence.getHigh().orElse(observed.get()))
                    .isGreaterThanOrEqualTo(observed.get());
              }
            });
  }

  @Property(tries = 300)
  void findingsAreInOrderAndOfDifferentKinds(@ForAll("snapshots") CampaignMetrics metrics) {
    // When
    List<Finding> findings = diagnose(metrics).getFindings();

    // Then
    assertThat(findings).extracting(Finding::getCode).doesNotHaveDuplicates();
    assertThat(findings)
        .extracting(Finding::getSeverity)
        .isSortedAccordingTo(Collections.reverseOrder());
  }

  @Property(tries = 300)
  void healthyStandsAlone(@ForAll("snapshots") CampaignMetrics metrics) {
    // When
    List<FindingCode> codes = Findings.codes(diagnose(metrics));

    // Then
    assertThat(codes.contains(FindingCode.HEALTHY))
        .isEqualTo(codes.equals(List.of(FindingCode.HEALTHY)));
  }

  @Property(tries = 300)
  void partialWindowsChangeNothing(@ForAll("snapshots") CampaignMetrics metrics) {
    // Given
    CampaignMetrics complete =
        CampaignMetrics.newBuilder(metrics)
            .setWindows(
                metrics.getWindows().stream()
                    .filter(window -> window.getFinality() != Finality.PARTIAL)
                    .toList())
            .build();

    // When
    Diagnosis diagnosis = diagnose(metrics);

    // Then
    assertThat(diagnosis.getKpis()).isEqualTo(diagnose(complete).getKpis());
    assertThat(Findings.codes(diagnosis)).isEqualTo(Findings.codes(diagnose(complete)));
  }

  @Property(tries = 300)
  void aCampaignThatDoesNotRunIsNeverAnOpportunity(@ForAll("snapshots") CampaignMetrics metrics) {
    // Given
    CampaignMetrics paused =
        CampaignMetrics.newBuilder(metrics)
            .setCampaign(
                CampaignProfile.newBuilder(metrics.getCampaign())
                    .setStatus(DeliveryStatus.PAUSED)
                    .build())
            .build();

    // When
    List<FindingCode> codes = Findings.codes(diagnose(paused));

    // Then
    assertThat(codes).doesNotContain(FindingCode.SCALE_OPPORTUNITY, FindingCode.BUDGET_LIMITED);
  }

  @Provide
  Arbitrary<CampaignMetrics> snapshots() {
    Arbitrary<Snapshot> campaigns =
        Combinators.combine(
                Arbitraries.of("USD", "JPY", "KWD", "EUR"),
                Arbitraries.of(DeliveryStatus.class),
                Arbitraries.of(Objective.class),
                longs().injectNull(0.3),
                longs().injectNull(0.3),
                doubles().injectNull(0.3))
            .as(
                (currency, status, objective, budget, cpa, roas) -> {
                  Snapshot snapshot =
                      new Snapshot()
                          .campaign(
                              c ->
                                  c.setCurrency(currency)
                                      .setStatus(status)
                                      .setObjective(objective)
                                      .setDailyBudgetMicros(budget));
                  return snapshot.targets(t -> t.setRoas(roas).setCpaMicros(cpa));
                });
    Arbitrary<List<Day>> days = days().list().ofMaxSize(6);
    return Combinators.combine(campaigns, days, Arbitraries.integers().between(1, 8), shapes())
        .as(
            (snapshot, kinds, repeat, shape) -> {
              kinds.forEach(day -> shape.add(snapshot, repeat, day));
              return snapshot.metrics();
            });
  }

  private enum Shape {
    DAYS,
    HOURS,
    PERIODS,
    GAPS;

    Snapshot add(Snapshot snapshot, int repeat, Day day) {
      return switch (this) {
        case DAYS -> snapshot.days(repeat, day);
        case HOURS -> snapshot.hours(repeat * 5, day);
        case PERIODS -> snapshot.period(repeat * 9, day);
        case GAPS -> snapshot.gap(repeat).days(repeat, day);
      };
    }
  }

  private static Arbitrary<Shape> shapes() {
    return Arbitraries.of(Shape.class);
  }

  private static Arbitrary<Day> days() {
    return Combinators.combine(
            longs().injectNull(0.1),
            longs().injectNull(0.1),
            longs().injectNull(0.1),
            doubles().injectNull(0.2),
            longs().injectNull(0.2),
            Arbitraries.of(Finality.class))
        .as(
            (spend, impressions, clicks, conversions, value, finality) ->
                Day.unknown()
                    .and(
                        w ->
                            w.setSpendMicros(spend)
                                .setImpressions(impressions)
                                .setClicks(clicks)
                                .setConversionCount(conversions)
                                .setConversionValueMicros(value)
                                .setFinality(finality)));
  }

  private static Arbitrary<Long> longs() {
    return Arbitraries.oneOf(
        Arbitraries.longs().between(0, 20_000),
        Arbitraries.longs().between(0, 500_000_000),
        Arbitraries.of(0L, 1L, Long.MAX_VALUE));
  }

  private static Arbitrary<Double> doubles() {
    return Arbitraries.oneOf(
        Arbitraries.doubles().between(0, 100),
        Arbitraries.of(0.0, Double.MIN_VALUE, 1e-300, 1e18, Double.MAX_VALUE));
  }

  private static Diagnosis diagnose(CampaignMetrics metrics) {
    return new Diagnostician(DiagnosisPolicy.DEFAULTS).diagnose(metrics, Snapshot.CONTEXT);
  }

  private static List<Evidence> evidence(Diagnosis diagnosis) {
    return diagnosis.getFindings().stream().flatMap(f -> f.getEvidence().stream()).toList();
  }

  private static DoubleStream rates(Diagnosis diagnosis) {
    Kpis kpis = diagnosis.getKpis();
    Stream<Optional<Double>> known =
        Stream.of(kpis.getCtr(), kpis.getCvr(), kpis.getRoas(), kpis.getConversionCount());
    Stream<Optional<Double>> shown =
        evidence(diagnosis).stream()
            .flatMap(e -> Stream.of(e.getObserved(), e.getExpected(), e.getLow(), e.getHigh()));
    return Stream.concat(known, shown).flatMap(Optional::stream).mapToDouble(rate -> rate);
  }
}
