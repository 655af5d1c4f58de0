package io.adwright.gateway.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.Kpis;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.gateway.trace.SampleRun;
import io.adwright.gateway.trace.Trace;
import io.adwright.gateway.trace.TraceEvent;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class TraceViewTest {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .build();
  private static final Instant PATIENT = SampleRun.NOON.minusSeconds(60);
  private static final SampleRun RUN = SampleRun.of("run");

  @Test
  void aRunIsShownFromDiagnosisToExecution() {
    // Given
    Trace trace = RUN.trace();

    // When
    JsonNode json = json(trace);

    // Then
    assertThat(names(json))
        .containsExactly(
            "campaign",
            "correlationId",
            "diagnosis",
            "recall",
            "strategy",
            "copy",
            "execution",
            "trace");
    assertThat(json.at("/diagnosis/kpis/spend/text").asText()).isEqualTo("2,763.60 USD");
    assertThat(json.at("/diagnosis/findings/0/code").asText()).isEqualTo("BUDGET_LIMITED");
    assertThat(json.at("/recall/learnings/1/learningId").asText()).isEqualTo("l-2");
    assertThat(json.at("/strategy/proposals/0/to/micros").asLong()).isEqualTo(120_000_000);
    assertThat(json.at("/copy/variants").size()).isEqualTo(3);
    JsonNode decision = json.at("/execution/decisions/0");
    assertThat(decision.get("action").asText()).isEqualTo("Increase budget 20%");
    assertThat(decision.get("verdict").asText()).isEqualTo("ALLOW");
    assertThat(decision.get("reason").asText()).startsWith("ROAS 3.2");
    assertThat(decision.at("/rules/0/ruleId").asText()).isEqualTo("max-step");
  }

  @Test
  void anActionSaysWhatItReallyDidOnceThatIsJudged() {
    // Given
    Trace trace =
        RUN.trace().with(new TraceEvent.OutcomeSeen(RUN.outcome(OutcomeVerdict.IMPROVED)));

    // When
    JsonNode outcome = json(trace).at("/execution/decisions/0/outcome");

    // Then
    assertThat(outcome.get("verdict").asText()).isEqualTo("IMPROVED");
    assertThat(outcome.at("/effect/mid").asDouble()).isEqualTo(0.12);
    assertThat(outcome.at("/before/spend/currency").asText()).isEqualTo("USD");
  }

  @Test
  void theTimelineHasOneStepForEachAgentWithMilliseconds() {
    // Given
    Trace trace = RUN.trace();

    // When
    String text = text(trace);

    // Then
    JsonNode timeline = json(trace).get("trace");
    assertThat(timeline.get("status").asText()).isEqualTo("COMPLETE");
    assertThat(text).contains("\"durationMs\":12.000,");
    assertThat(timeline.get("steps").findValuesAsText("agent"))
        .containsExactly("analyst", "memory", "strategist", "copywriter", "optimizer");
    assertThat(text)
        .contains(
            "{\"agent\":\"analyst\",\"source\":\"RULES\",\"status\":\"FINISHED\","
                + "\"startedAt\":\"2026-02-01T12:00:00.002Z\","
                + "\"finishedAt\":\"2026-02-01T12:00:00.004Z\",\"millis\":2.000,\"error\":null,"
                + "\"tokensIn\":null,\"tokensOut\":null}");
  }

  @Test
  void tokensAreSummedOverTheStepsThatAskedAModel() {
    // Given
    Trace trace =
        SampleRun.fold(
            List.of(
                RUN.finished(Agent.ANALYST),
                RUN.asked(Agent.STRATEGIST, 300, 40),
                RUN.asked(Agent.COPYWRITER, 200, 60)));

    // When
    JsonNode timeline = json(trace).get("trace");

    // Then
    assertThat(timeline.get("tokensIn").asLong()).isEqualTo(500);
    assertThat(timeline.get("tokensOut").asLong()).isEqualTo(100);
    assertThat(timeline.at("/steps/1/tokensIn").asLong()).isEqualTo(300);
    assertThat(json(RUN.trace()).at("/trace/tokensIn").isNull()).isTrue();
  }

  @Test
  void whatIsNotThereYetIsNull() {
    // Given
    Trace trace = Trace.of(RUN.started(Agent.ANALYST));

    // When
    JsonNode json = json(trace);

    // Then
    assertThat(json.get("diagnosis").isNull()).isTrue();
    assertThat(json.get("execution").isNull()).isTrue();
    assertThat(json.at("/campaign/campaignId").asText()).isEqualTo("c-17");
    assertThat(json.at("/campaign/currency").isNull()).isTrue();
    assertThat(json.at("/trace/status").asText()).isEqualTo("RUNNING");
    assertThat(json.at("/trace/durationMs").isNull()).isTrue();
    assertThat(json.at("/trace/steps/0/millis").isNull()).isTrue();
  }

  @Test
  void unknownNumbersAreNullAndNotZero() {
    // Given
    Kpis unknown =
        Kpis.newBuilder()
            .setStart(SampleRun.NOON)
            .setEnd(SampleRun.NOON.plusSeconds(1))
            .setWindows(1)
            .setRoas(Double.NaN)
            .setCtr(Double.POSITIVE_INFINITY)
            .build();
    Trace trace =
        Trace.of(
            new TraceEvent.DiagnosisSeen(
                Diagnosis.newBuilder(RUN.diagnosis()).setKpis(unknown).build()));

    // When
    JsonNode kpis = json(trace).at("/diagnosis/kpis");

    // Then
    assertThat(List.of("spend", "impressions", "clicks", "conversions", "ctr", "cvr", "roas"))
        .allSatisfy(name -> assertThat(kpis.get(name).isNull()).as(name).isTrue());
  }

  @Test
  void aCurrencyThatIsNoneDoesNotHideTheTrace() {
    // Given
    CampaignProfile odd = CampaignProfile.newBuilder(RUN.profile()).setCurrency("ZZZ").build();
    Trace trace =
        Trace.of(
            new TraceEvent.MetricsSeen(
                CampaignMetrics.newBuilder(RUN.metrics()).setCampaign(odd).build()));

    // When
    JsonNode budget = json(trace).at("/campaign/dailyBudget");

    // Then
    assertThat(budget.get("text").asText()).isEqualTo("100000000 micros of ZZZ");
  }

  @Test
  void aListShowsFindingsAndTheFirstDecision() {
    // Given
    Trace trace = RUN.trace();

    // When
    TraceItem item = TraceItem.of(trace, PATIENT);

    // Then
    assertThat(item.findings()).containsExactly("BUDGET_LIMITED", "HIGH_CPA");
    assertThat(item.decision()).isEqualTo("Increase budget 20%");
    assertThat(item.verdict()).isEqualTo("ALLOW");
    assertThat(item.status()).isEqualTo("COMPLETE");
    assertThat(item.importId()).isEqualTo("imp-1");
    assertThat(item.campaign().name()).isEqualTo("Spring sale, brand, search");
  }

  private static String text(Trace trace) {
    try {
      return JSON.writeValueAsString(TraceView.of(trace, PATIENT));
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static JsonNode json(Trace trace) {
    return JSON.valueToTree(TraceView.of(trace, PATIENT));
  }

  private static List<String> names(JsonNode node) {
    return node.properties().stream().map(java.util.Map.Entry::getKey).toList();
  }
}
