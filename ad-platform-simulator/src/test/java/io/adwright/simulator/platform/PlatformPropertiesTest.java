package io.adwright.simulator.platform;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.simulator.platform.Sessions.Step;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

final class PlatformPropertiesTest {
  @Provide
  Arbitrary<List<Step>> sessions() {
    return Sessions.sessions();
  }

  @Property
  void eachKeyAppliesAtMostOnce(@ForAll("sessions") List<Step> session) {
    // When
    Recorder run = new Recorder().all(session);

    // Then
    Set<String> applied = new HashSet<>();
    for (JournalEntry entry : run.journal()) {
      String key = entry.request().idempotencyKey();
      if (key != null && entry.verdict() instanceof Verdict.Applied) {
        assertThat(applied.add(key)).as("key %s applied a second time", key).isTrue();
      }
    }
  }

  @Property
  void revisionsStrictlyIncrease(@ForAll("sessions") List<Step> session) {
    // When
    Recorder run = new Recorder().all(session);

    // Then
    List<Revision> made =
        run.journal().stream()
            .map(JournalEntry::verdict)
            .filter(verdict -> isChange(verdict))
            .map(verdict -> Objects.requireNonNull(verdict.after()).revision())
            .toList();
    assertThat(made).doesNotHaveDuplicates().isSortedAccordingTo(Comparator.naturalOrder());
  }

  @Property
  void onlyChangesChangeAnything(@ForAll("sessions") List<Step> session) {
    Recorder run = new Recorder();
    for (Step step : session) {
      // Given
      List<Campaign> before = run.platform().campaigns();

      // When
      JournalEntry entry = run.ask(step);

      // Then
      assertThat(run.platform().campaigns().equals(before)).isEqualTo(!isChange(entry.verdict()));
    }
  }

  @Property
  void replayGivesTheAnswerOfTheChangeThatItRepeats(@ForAll("sessions") List<Step> session) {
    // When
    Recorder run = new Recorder().all(session);

    // Then
    for (JournalEntry entry : run.journal()) {
      String key = entry.request().idempotencyKey();
      if (key != null && entry.verdict() instanceof Verdict.Replayed(var before, var after)) {
        JournalEntry original = run.platform().changeOf(key).orElseThrow();
        assertThat(original.verdict()).isEqualTo(new Verdict.Applied(before, after));
        assertThat(original.sequence()).isLessThan(entry.sequence());
      }
    }
  }

  @Property
  void noCampaignEverHasABudgetThatCannotBePaid(@ForAll("sessions") List<Step> session) {
    // When
    Recorder run = new Recorder().all(session);

    // Then
    for (Campaign campaign : run.platform().campaigns()) {
      Long budget = campaign.dailyBudgetMicros();
      if (budget != null) {
        assertThat(campaign.currency().objectionTo(budget)).isEmpty();
      }
    }
  }

  @Property
  void replayingTheJournalReproducesTheState(@ForAll("sessions") List<Step> session) {
    // Given
    Recorder run = new Recorder().all(session);
    Platform rebuilt = new Platform(sequence -> run.journal().get((int) sequence - 1));

    // When
    run.journal().forEach(rebuilt::accept);

    // Then
    assertThat(rebuilt.campaigns()).isEqualTo(run.platform().campaigns());
    assertThat(rebuilt.lastSequence()).isEqualTo(run.platform().lastSequence());
    for (String key : List.of("k1", "k2", "k3", "k4")) {
      assertThat(rebuilt.changeOf(key)).isEqualTo(run.platform().changeOf(key));
    }
  }

  private static boolean isChange(Verdict verdict) {
    return verdict instanceof Verdict.Created || verdict instanceof Verdict.Applied;
  }
}
