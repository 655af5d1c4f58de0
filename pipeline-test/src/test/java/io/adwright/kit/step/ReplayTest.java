package io.adwright.kit.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.EventContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.io.EncoderFactory;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecordBase;

/** A snapshot that is replayed gives what it gave: the same steps, the same bytes. */
class ReplayTest {
  private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

  @Property(tries = 150)
  void aReplayGivesTheSameBytes(@ForAll("snapshots") CampaignMetrics metrics) {
    // Given
    DryRun first = DryRun.of(metrics, NOON);

    // When: other agents, started anew, and the event as it comes off the topic once more
    DryRun again = DryRun.of(CampaignMetrics.newBuilder(metrics).build(), NOON);

    // Then
    assertThat(bytes(again)).isEqualTo(bytes(first));
    assertThat(again.stepIds()).isEqualTo(first.stepIds()).doesNotHaveDuplicates();
  }

  @Property(tries = 150)
  void aReplayAnotherDayDiffersInItsTimeAlone(@ForAll("snapshots") CampaignMetrics metrics) {
    // Given
    DryRun first = DryRun.of(metrics, NOON);

    // When
    DryRun later = DryRun.of(metrics, NOON.plus(Duration.ofDays(90)));

    // Then
    assertThat(later.stepIds()).isEqualTo(first.stepIds());
    assertThat(ids(later)).isEqualTo(ids(first)).doesNotHaveDuplicates();
    assertThat(timeless(later)).isEqualTo(timeless(first));
  }

  @Provide
  Arbitrary<CampaignMetrics> snapshots() {
    return Snapshots.all();
  }

  private static List<String> ids(DryRun run) {
    return run.outputs().stream().map(Stamp::context).map(EventContext::getEventId).toList();
  }

  /** Returns the outputs' bytes as if each had been made at the beginning of time. */
  private static List<String> timeless(DryRun run) {
    // Outputs carry the outputs before them, and share them: this reaches the inner ones as well.
    run.outputs().forEach(output -> Stamp.context(output).put("occurredAt", Instant.EPOCH));
    return bytes(run);
  }

  private static List<String> bytes(DryRun run) {
    return run.outputs().stream().map(ReplayTest::bytes).toList();
  }

  static String bytes(SpecificRecordBase event) {
    var out = new ByteArrayOutputStream();
    var encoder = EncoderFactory.get().directBinaryEncoder(out, null);
    try {
      new SpecificDatumWriter<>(event.getSchema(), event.getSpecificData()).write(event, encoder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return HexFormat.of().formatHex(out.toByteArray());
  }
}
