package io.adwright.local.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.teststack.SpanReceiver;
import io.opentelemetry.proto.trace.v1.Span;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged stack, as a user runs it: real broker, registry, simulator and six services. */
class PackagedStackIT {
  private static final int MANY = 200;

  private static final SpanReceiver SPANS = new SpanReceiver();

  @TempDir static Path data;
  private static Adwright adwright;

  @BeforeAll
  static void start() {
    adwright = new Adwright(data, SPANS.settings());
    Adwright.Answer up = adwright.run("up", "-d");
    assertThat(up.status()).as(up.errors()).isZero();
  }

  @AfterAll
  static void stop() {
    Adwright.Answer down = adwright.run("down");
    assertThat(down.status()).as(down.errors()).isZero();
    SPANS.close();
  }

  @Test
  void everyCampaignOfTheExampleGoesThroughTheWholeLoop() {
    // Given
    String example = "examples/campaigns.csv";

    // When
    Adwright.Answer run = adwright.run("run", example, "--json");

    // Then
    assertThat(run.status()).as(run.errors()).isZero();
    List<JsonNode> campaigns = run.objects();
    assertThat(campaigns).hasSizeGreaterThanOrEqualTo(8);
    assertThat(campaigns)
        .allSatisfy(
            campaign -> {
              assertThat(campaign.at("/trace/status").asText()).isEqualTo("COMPLETE");
              assertThat(texts(campaign.at("/trace/steps"), "agent"))
                  .containsExactlyInAnyOrder(
                      "analyst", "memory", "strategist", "copywriter", "optimizer");
              assertThat(campaign.at("/diagnosis/findings")).isNotEmpty();
              assertThat(campaign.at("/strategy/proposals").size()).isBetween(1, 3);
              assertThat(campaign.at("/execution/decisions")).isNotEmpty();
            });
    assertThat(
            campaigns.stream().flatMap(c -> texts(c.at("/execution/decisions"), "action").stream()))
        .contains("Increase budget 20%", "Decrease budget 20%");
  }

  @Test
  void theSpansOfARunAreOneTreeThatBeginsAtTheGateway() throws Exception {
    // Given
    String example = "examples/google-ads-report.csv";

    // When
    Adwright.Answer answer = adwright.run("run", example, "--json");

    // Then
    assertThat(answer.status()).as(answer.errors()).isZero();
    String run = answer.objects().getFirst().path("correlationId").asText();
    Span root = SPANS.await("gateway publish", run);
    Span analyst = SPANS.await("analyst step", run);
    Span memory = SPANS.await("memory step", run);
    Span strategist = SPANS.await("strategist step", run);
    Span copywriter = SPANS.await("copywriter step", run);
    Span optimizer = SPANS.await("optimizer step", run);
    assertThat(root.getParentSpanId().isEmpty()).isTrue();
    assertThat(
            List.of(analyst, memory, strategist, copywriter, optimizer).stream()
                .map(Span::getParentSpanId))
        .containsExactly(
            root.getSpanId(),
            analyst.getSpanId(),
            memory.getSpanId(),
            strategist.getSpanId(),
            strategist.getSpanId());
    assertThat(SPANS.ofRun(run)).extracting(Span::getTraceId).containsOnly(root.getTraceId());
  }

  @Test
  void theSameFileAgainIsRecognisedAndMovesNoMoney() {
    // Given
    adwright.run("run", "examples/google-ads-report.csv", "--json");
    int changes = adwright.appliedChanges();

    // When
    Adwright.Answer again = adwright.run("run", "examples/google-ads-report.csv", "--json");

    // Then
    assertThat(again.status()).as(again.errors()).isZero();
    assertThat(adwright.appliedChanges()).isEqualTo(changes);
  }

  @Test
  void anExportOfMetaGoesThroughAsWell() {
    // Given
    String example = "examples/meta-ads-export.csv";

    // When
    Adwright.Answer run = adwright.run("run", example, "--json");

    // Then
    assertThat(run.status()).as(run.errors()).isZero();
    assertThat(run.objects())
        .isNotEmpty()
        .allSatisfy(
            campaign -> assertThat(campaign.at("/trace/status").asText()).isEqualTo("COMPLETE"));
  }

  @Test
  void anAgentThatIsKilledComesBackAndNothingIsLostOrDoneTwice() throws Exception {
    // Given
    Path file = manyCampaigns();
    Adwright.Running run = adwright.begin("run", file.toString(), "--json");
    run.awaitErrors("accepted");

    // When
    for (String agent : List.of("optimizer-service", "analyst-service")) {
      adwright.kill(agent);
    }

    // Then
    Adwright.Answer answer = run.await();
    assertThat(answer.status()).as(answer.errors()).isZero();
    assertThat(answer.objects()).hasSize(MANY);
    assertThat(answer.objects())
        .extracting(campaign -> campaign.at("/trace/status").asText())
        .containsOnly("COMPLETE");
    Map<String, Long> applied =
        adwright.appliedKeys().stream()
            .collect(Collectors.groupingBy(key -> key, Collectors.counting()));
    assertThat(applied.values()).containsOnly(1L);
  }

  @Test
  void aSecondStartFindsTheRunningStack() {
    // Given
    List<Long> before = adwright.pids();

    // When
    Adwright.Answer up = adwright.run("up", "-d");

    // Then
    assertThat(up.status()).as(up.errors()).isZero();
    assertThat(adwright.pids()).isEqualTo(before);
  }

  private static Path manyCampaigns() throws Exception {
    var lines = new ArrayList<String>();
    lines.add(
        "platform,account_id,campaign_id,campaign_name,currency,time_zone,date,spend,impressions,"
            + "clicks,conversions,conversion_value,daily_budget,target_roas,target_cpa,status,"
            + "objective");
    for (int campaign = 0; campaign < MANY; campaign++) {
      for (int day = 1; day <= 14; day++) {
        lines.add(
            "GOOGLE_ADS,acc-kill,kill-%d,Kill %d,EUR,UTC,2026-11-%02d,49.%02d,9000,300,12,240,50,1.5,,ACTIVE,SALES"
                .formatted(campaign, campaign, day, campaign % 100));
      }
    }
    return Files.write(data.resolve("many.csv"), lines);
  }

  private static List<String> texts(JsonNode array, String field) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(node -> node.path(field).asText())
        .toList();
  }
}
