package io.adwright.optimizer.command;

import io.adwright.contracts.Money;
import io.adwright.contracts.Provenances;
import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.AutonomyMode;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.DeliveryStatus;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.Label;
import io.adwright.contracts.event.Objective;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Severity;
import io.adwright.contracts.event.Strategy;
import io.adwright.contracts.event.Targets;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.gate.Situation;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** An action and its situation as the options of a command describe them. */
final class Imagined {
  private static final int DAYS = 28;
  private static final double SURE = 0.9;

  @Option(
      names = "--action",
      required = true,
      description = "SET_DAILY_BUDGET, PAUSE or RESUME; small letters and - will do.")
  private ActionName action = new ActionName(ActionKind.UNKNOWN);

  @Option(names = "--from", description = "Daily budget in force, main units: 50.00")
  private @Nullable BigDecimal from;

  @Option(names = "--to", description = "Daily budget wanted, main units: 60.00")
  private @Nullable BigDecimal to;

  @Option(names = "--currency", defaultValue = "USD", description = "ISO 4217 (${DEFAULT-VALUE}).")
  private String currency = "";

  @Option(names = "--tenant", defaultValue = "default", description = "(${DEFAULT-VALUE})")
  private String tenant = "";

  @Option(names = "--platform", defaultValue = "GOOGLE_ADS", description = "(${DEFAULT-VALUE})")
  private Platform platform = Platform.OTHER;

  @Option(names = "--account", defaultValue = "any", description = "(${DEFAULT-VALUE})")
  private String account = "";

  @Option(names = "--campaign", defaultValue = "any", description = "(${DEFAULT-VALUE})")
  private String campaign = "";

  @Option(names = "--status", defaultValue = "ACTIVE", description = "(${DEFAULT-VALUE})")
  private DeliveryStatus status = DeliveryStatus.UNKNOWN;

  @Option(names = "--objective", defaultValue = "UNKNOWN", description = "(${DEFAULT-VALUE})")
  private Objective objective = Objective.UNKNOWN;

  @Option(names = "--label", description = "NAME=VALUE; may be repeated.")
  private Map<String, String> labels = new TreeMap<>();

  @Option(
      names = "--kpi",
      description =
          "NAME=NUMBER of roas, ctr, cvr, conversions, clicks, impressions, spend (main units), cpa"
              + " (main units); what is not named is unknown; may be repeated.")
  private Map<String, BigDecimal> kpis = new TreeMap<>();

  @Option(
      names = "--finding",
      description = "CODE, or CODE=CONFIDENCE (0..1); may be repeated.",
      mapFallbackValue = "0.9")
  private Map<FindingCode, Double> findings = new TreeMap<>();

  @Option(
      names = "--age-hours",
      defaultValue = "1",
      description = "Age of the data (${DEFAULT-VALUE}).")
  private long ageHours;

  ActionSpec spec() {
    return ActionSpec.newBuilder()
        .setKind(action.kind())
        .setFromMicros(micros(from))
        .setToMicros(micros(to))
        .build();
  }

  String currency() {
    return currency;
  }

  Situation at(Instant now) {
    Strategy plan = plan(now);
    Currency paid = Currency.getInstance(currency);
    var state =
        new CampaignState(
            paid, from == null ? null : Money.ofUnits(from, paid), status, "imagined");
    return new Situation(
        plan,
        plan.getProposals().getFirst(),
        new Answer.Found<>(state),
        now,
        AutonomyMode.AUTONOMOUS,
        null);
  }

  private Strategy plan(Instant now) {
    var context =
        EventContext.newBuilder()
            .setEventId("imagined")
            .setCorrelationId("imagined")
            .setOccurredAt(now)
            .build();
    var proposal =
        Proposal.newBuilder()
            .setProposalId("imagined")
            .setRank(1)
            .setAction(spec())
            .setRationale("imagined")
            .setFindings(List.copyOf(findings.keySet()))
            .build();
    return Strategy.newBuilder()
        .setContext(context)
        .setProvenance(Provenances.rules("imagined"))
        .setPlanId("imagined")
        .setDiagnosis(diagnosis(context, now.minus(Duration.ofHours(ageHours))))
        .setLearnings(List.of())
        .setProposals(List.of(proposal))
        .setRationale("imagined")
        .build();
  }

  private Diagnosis diagnosis(EventContext context, Instant asOf) {
    List<Finding> found = new ArrayList<>();
    findings.forEach((code, confidence) -> found.add(finding(code, confidence)));
    if (found.isEmpty()) {
      found.add(finding(FindingCode.HEALTHY, SURE));
    }
    return Diagnosis.newBuilder()
        .setContext(context)
        .setProvenance(Provenances.rules("imagined"))
        .setCampaign(profile())
        .setAsOf(asOf)
        .setRevision(1)
        .setKpis(kpis(asOf))
        .setFindings(found)
        .setExplanation("imagined")
        .build();
  }

  private CampaignProfile profile() {
    List<Label> own = new ArrayList<>();
    labels.forEach((name, value) -> own.add(new Label(name, value)));
    return CampaignProfile.newBuilder()
        .setRef(new CampaignRef(tenant, platform, account, campaign))
        .setName("imagined")
        .setCurrency(currency)
        .setTimeZone("UTC")
        .setStatus(status)
        .setObjective(objective)
        .setDailyBudgetMicros(micros(from))
        .setTargets(Targets.newBuilder().build())
        .setLabels(own)
        .build();
  }

  private Kpis kpis(Instant asOf) {
    Kpis.Builder range =
        Kpis.newBuilder().setStart(asOf.minus(Duration.ofDays(DAYS))).setEnd(asOf).setWindows(DAYS);
    kpis.forEach(
        (name, value) -> {
          switch (name) {
            case "roas" -> range.setRoas(value.doubleValue());
            case "ctr" -> range.setCtr(value.doubleValue());
            case "cvr" -> range.setCvr(value.doubleValue());
            case "conversions" -> range.setConversionCount(value.doubleValue());
            case "clicks" -> range.setClicks(value.longValueExact());
            case "impressions" -> range.setImpressions(value.longValueExact());
            case "spend" -> range.setSpendMicros(micros(value));
            case "cpa" -> range.setCpaMicros(micros(value));
            default -> throw new IllegalArgumentException("--kpi \"" + name + "\" is not known");
          }
        });
    return range.build();
  }

  private static Finding finding(FindingCode code, double confidence) {
    return Finding.newBuilder()
        .setCode(code)
        .setSeverity(Severity.MEDIUM)
        .setConfidence(confidence)
        .setEvidence(List.of())
        .setSummary("imagined")
        .build();
  }

  private static @Nullable Long micros(@Nullable BigDecimal units) {
    return units == null
        ? null
        : units.multiply(BigDecimal.valueOf(Money.MICROS_PER_UNIT)).longValueExact();
  }
}
