package io.adwright.optimizer.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.event.Receipt;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.ApplyResult;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.platform.contract.World.Trouble;
import io.adwright.optimizer.platform.webhook.WebhookSettings;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import jdk.jshell.JShell;
import jdk.jshell.SnippetEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookTest {
  private static final Action RAISE = new SetDailyBudget(usd(50), usd(60));

  private final WebhookWorld world = new WebhookWorld();
  private final AdPlatform webhook = world.platform();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({"0,'',true", "300,'',true", "301,'',false", "-301,'',false", "0,x,false"})
  void theDocumentedSnippetTellsGenuineRequests(long secondsLater, String added, boolean genuine)
      throws IOException {
    // Given
    webhook.read(world.campaign());
    LoggedRequest request = world.server.requests().getFirst();
    long sent = Long.parseLong(request.getHeader("Adwright-Timestamp"));
    String call =
        "isGenuine(\"%d\", \"%s\", \"%s\".getBytes(\"UTF-8\"), \"hmac-secret\", %dL)"
            .formatted(
                sent,
                request.getHeader("Adwright-Signature"),
                request.getBodyAsString().replace("\"", "\\\"") + added,
                sent + secondsLater);

    // When
    String answer = evaluate(snippet("java"), call);

    // Then
    assertThat(answer).isEqualTo(Boolean.toString(genuine));
    assertThat(request.getHeader("Adwright-Key-Id")).isEqualTo("key-1");
  }

  @Test
  void aRequestThatGotNoAnswerComesAgainUnderTheSameActionId() {
    // Given
    CampaignState base = base();
    world.troubleChanges(Trouble.SILENT_AFTER);

    // When
    ApplyResult result = webhook.apply("action-1", world.campaign(), RAISE, base);

    // Then
    assertThat(result).isInstanceOf(ApplyResult.Unanswered.class);
    assertThat(world.fake.effects.get()).isOne();
    assertThat(applications())
        .hasSize(2)
        .allSatisfy(body -> assertThat(body).contains("\"actionId\":\"action-1\""));
  }

  @Test
  void whatIsAcceptedForLaterIsLookedUpUntilItIsApplied() {
    // Given
    CampaignState base = base();
    world.fake.later = true;
    ApplyResult accepted = webhook.apply("action-1", world.campaign(), RAISE, base);
    Answer<Receipt> meanwhile = webhook.receiptOf("action-1");
    world.fake.later = false;
    webhook.apply("action-1", world.campaign(), RAISE, base);

    // When
    Answer<Receipt> afterwards = webhook.receiptOf("action-1");

    // Then
    assertThat(accepted)
        .isInstanceOfSatisfying(
            ApplyResult.Unanswered.class,
            unanswered -> assertThat(unanswered.why()).contains("accepted"));
    assertThat(meanwhile).isInstanceOf(Answer.Unavailable.class);
    assertThat(afterwards)
        .isInstanceOfSatisfying(
            Answer.Found.class,
            found -> assertThat(((Receipt) found.value()).getAfterMicros()).contains(60_000_000L));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://ops.example.com/adwright",
        "ftp://127.0.0.1/x",
        "http://127.0.0.1.example.com/"
      })
  void nothingIsSentInTheOpen(String url) {
    // When
    var settings =
        assertThatIllegalArgumentException()
            .isThrownBy(
                () ->
                    new WebhookSettings(
                        "ops", URI.create(url), "k", Duration.ofSeconds(1), Duration.ofSeconds(1)));

    // Then
    settings.withMessageContaining("is not https");
  }

  private CampaignState base() {
    return webhook.read(world.campaign()) instanceof Answer.Found<CampaignState>(CampaignState it)
        ? it
        : fail();
  }

  private static CampaignState fail() {
    throw new AssertionError("there is no campaign");
  }

  private List<String> applications() {
    return world.server.requests().stream()
        .map(LoggedRequest::getBodyAsString)
        .filter(body -> body.contains("\"type\":\"APPLY\""))
        .toList();
  }

  private static String snippet(String language) throws IOException {
    String document = Files.readString(Path.of("../docs/platforms.md"));
    String start = "```" + language + "\n";
    int from = document.indexOf(start) + start.length();
    return document.substring(from, document.indexOf("```", from));
  }

  private static String evaluate(String definition, String call) {
    try (JShell shell = JShell.builder().executionEngine("local").build()) {
      String last = "";
      for (String code : List.of(definition, call)) {
        for (SnippetEvent event : shell.eval(code)) {
          last = event.value() == null ? String.valueOf(event.exception()) : event.value();
        }
      }
      return last;
    }
  }

  private static Money usd(long units) {
    return Money.ofMicros(units * Money.MICROS_PER_UNIT, "USD");
  }
}
