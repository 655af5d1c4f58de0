package io.adwright.optimizer.platform.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.optimizer.gate.AdPlatform;
import io.adwright.optimizer.gate.Answer;
import io.adwright.optimizer.gate.CampaignState;
import io.adwright.optimizer.platform.contract.World.Trouble;
import io.adwright.optimizer.platform.secret.Secret;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that is logged, printed or answered holds a credential, whatever goes wrong. */
class CredentialsStaySecretTest {
  private static final List<String> SECRETS =
      Stream.of(GoogleWorld.CREDENTIALS, MetaWorld.CREDENTIALS, WebhookWorld.CREDENTIALS)
          .flatMap(credentials -> credentials.values().stream())
          .filter(secret -> !secret.equals("111-222-3333"))
          .toList();

  private static final Action RAISE =
      new SetDailyBudget(Money.ofMicros(50_000_000, "USD"), Money.ofMicros(60_000_000, "USD"));

  static Stream<World> worlds() {
    return Stream.of(new GoogleWorld(), new MetaWorld(), new WebhookWorld());
  }

  @ParameterizedTest
  @MethodSource("worlds")
  void noCredentialIsEverShown(World world) {
    // Given
    Collection<String> shown = new ConcurrentLinkedQueue<>();
    Handler capture = capture(shown);
    Logger client = Logger.getLogger("jdk.httpclient");
    Logger ours = Logger.getLogger("io.adwright");
    var out = new ByteArrayOutputStream();
    PrintStream before = System.out;
    PrintStream errors = System.err;
    Logger.getLogger("").addHandler(capture);
    ours.setLevel(Level.ALL);
    client.setLevel(Level.ALL);
    try (world;
        var stream = new PrintStream(out, true, StandardCharsets.UTF_8)) {
      System.setOut(stream);
      System.setErr(stream);

      // When
      shown.addAll(everything(world));

      // Then
      shown.add(out.toString(StandardCharsets.UTF_8));
      assertThat(String.join("\n", shown)).isNotBlank().doesNotContain(SECRETS);
    } finally {
      System.setOut(before);
      System.setErr(errors);
      Logger.getLogger("").removeHandler(capture);
      ours.setLevel(null);
      client.setLevel(null);
    }
  }

  @Test
  void aSecretPrintsAsStars() {
    // When
    String text = "" + new Secret("hidden");

    // Then
    assertThat(text).isEqualTo("***");
  }

  private static List<String> everything(World world) {
    List<String> answers = new ArrayList<>();
    AdPlatform platform = world.impatient();
    Answer<CampaignState> read = world.platform().read(world.campaign());
    answers.add(read.toString());
    if (!(read instanceof Answer.Found<CampaignState>(CampaignState base))) {
      throw new AssertionError(read.toString());
    }
    for (Trouble trouble : List.of(Trouble.ERROR_BODY, Trouble.HTML, Trouble.SILENT_BEFORE)) {
      world.troubleChanges(trouble);
      answers.add(platform.apply("action-1", world.campaign(), RAISE, base).toString());
      world.troubleReads(trouble);
      answers.add(platform.read(world.campaign()).toString());
      answers.add(platform.validate(world.campaign(), RAISE, base).toString());
      answers.add(platform.changesSince(world.campaign(), Instant.now()).toString());
      answers.add(platform.receiptOf("action-1").toString());
      world.calm();
    }
    return answers;
  }

  private static Handler capture(Collection<String> shown) {
    return new Handler() {
      @Override
      public void publish(LogRecord entry) {
        shown.add(entry.getLoggerName() + " " + entry.getMessage() + " " + entry.getThrown());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }
}
