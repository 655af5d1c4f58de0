package io.adwright.gateway.trace;

import io.adwright.contracts.event.Agent;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.StepPhase;
import io.adwright.contracts.event.StepSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A trace as bytes, for stores that keep them elsewhere than on the heap. What is written is read
 * again as an equal trace. Version 2, which knew no outcomes, is read too; a store of any other is
 * rebuilt from the topics, never converted.
 */
public final class TraceCodec {
  private static final int VERSION = 3;
  private static final int WITHOUT_OUTCOMES = 2;
  private static final int USUAL_BYTES = 8_192;

  private TraceCodec() {}

  /** Returns {@code trace} as bytes. */
  public static byte[] write(Trace trace) {
    var bytes = new ByteArrayOutputStream(USUAL_BYTES);
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      text(out, trace.correlationId());
      CampaignRef campaign = trace.campaign();
      text(out, campaign.getTenantId());
      text(out, campaign.getPlatform().name());
      text(out, campaign.getAccountId());
      text(out, campaign.getCampaignId());
      writeText(out, trace.importId().orElse(null));
      writeParts(out, trace.parts().byKind());
      writeSteps(out, trace.stepsById());
      writeJudgements(out, trace.judgements().byAction());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Returns the trace that was written as {@code bytes}.
   *
   * @throws UncheckedIOException if it was written by another version
   */
  public static Trace read(byte[] bytes) {
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      int version = in.readByte();
      if (version != VERSION && version != WITHOUT_OUTCOMES) {
        throw new IOException(
            "a trace of version " + version + ", where " + VERSION + " is read: rebuild the store");
      }
      String correlationId = text(in);
      var campaign = new CampaignRef(text(in), Platform.valueOf(text(in)), text(in), text(in));
      String importId = readText(in);
      Parts parts = readParts(in);
      Steps steps = readSteps(in);
      Judgements judgements = version == WITHOUT_OUTCOMES ? Judgements.NONE : readJudgements(in);
      return Trace.restored(correlationId, campaign, importId, parts, steps, judgements);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void writeParts(DataOutputStream out, Map<PartKind, Part> parts)
      throws IOException {
    out.writeByte(parts.size());
    for (Map.Entry<PartKind, Part> entry : parts.entrySet()) {
      Part part = entry.getValue();
      text(out, entry.getKey().name());
      writePart(out, part);
    }
  }

  private static void writePart(DataOutputStream out, Part part) throws IOException {
    writeInstant(out, part.occurredAt());
    text(out, part.eventId());
    out.writeShort(part.tags().size());
    for (String tag : part.tags()) {
      text(out, tag);
    }
    ByteBuffer event = part.bytes().duplicate();
    byte[] content = new byte[event.remaining()];
    event.get(content);
    out.writeInt(content.length);
    out.write(content);
  }

  private static Parts readParts(DataInputStream in) throws IOException {
    var parts = new EnumMap<PartKind, Part>(PartKind.class);
    for (int left = in.readByte(); left > 0; left--) {
      PartKind kind = PartKind.valueOf(text(in));
      parts.put(kind, readPart(in));
    }
    return new Parts(Collections.unmodifiableMap(parts));
  }

  private static Part readPart(DataInputStream in) throws IOException {
    Instant occurredAt = readInstant(in);
    String eventId = text(in);
    List<String> tags = new ArrayList<>();
    for (int left = in.readShort(); left > 0; left--) {
      tags.add(text(in));
    }
    byte[] content = in.readNBytes(in.readInt());
    return new Part(occurredAt, eventId, ByteBuffer.wrap(content), List.copyOf(tags));
  }

  private static void writeJudgements(DataOutputStream out, Map<String, Judged> judgements)
      throws IOException {
    out.writeByte(judgements.size());
    for (Judged judged : judgements.values()) {
      text(out, judged.actionId());
      out.writeInt(judged.restatement());
      writePart(out, judged.part());
    }
  }

  private static Judgements readJudgements(DataInputStream in) throws IOException {
    var judgements = new TreeMap<String, Judged>();
    for (int left = in.readByte(); left > 0; left--) {
      var judged = new Judged(text(in), in.readInt(), readPart(in));
      judgements.put(judged.actionId(), judged);
    }
    return new Judgements(Collections.unmodifiableSortedMap(judgements));
  }

  private static void writeSteps(DataOutputStream out, List<TraceStep> steps) throws IOException {
    out.writeByte(steps.size());
    for (TraceStep step : steps) {
      text(out, step.stepId());
      text(out, step.agent().name());
      text(out, step.phase().name());
      writeInstant(out, step.startedAt());
      out.writeBoolean(step.finishedAt() != null);
      if (step.finishedAt() != null) {
        writeInstant(out, step.finishedAt());
      }
      out.writeLong(step.took() == null ? -1 : step.took().toNanos() / 1_000);
      writeText(out, step.source() == null ? null : step.source().name());
      writeText(out, step.error());
      writeTokens(out, step.tokensIn());
      writeTokens(out, step.tokensOut());
    }
  }

  private static Steps readSteps(DataInputStream in) throws IOException {
    List<TraceStep> steps = new ArrayList<>();
    for (int left = in.readByte(); left > 0; left--) {
      String stepId = text(in);
      Agent agent = Agent.valueOf(text(in));
      StepPhase phase = StepPhase.valueOf(text(in));
      Instant startedAt = readInstant(in);
      Instant finishedAt = in.readBoolean() ? readInstant(in) : null;
      long took = in.readLong();
      String source = readText(in);
      steps.add(
          new TraceStep(
              stepId,
              agent,
              phase,
              startedAt,
              finishedAt,
              took < 0 ? null : Duration.of(took, ChronoUnit.MICROS),
              source == null ? null : StepSource.valueOf(source),
              readText(in),
              readTokens(in),
              readTokens(in)));
    }
    return new Steps(Collections.unmodifiableList(steps));
  }

  /** No model counts below zero, which leaves -1 for "not counted". */
  private static void writeTokens(DataOutputStream out, @Nullable Long tokens) throws IOException {
    out.writeLong(tokens == null ? -1 : tokens);
  }

  private static @Nullable Long readTokens(DataInputStream in) throws IOException {
    long tokens = in.readLong();
    return tokens < 0 ? null : tokens;
  }

  private static void writeInstant(DataOutputStream out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static Instant readInstant(DataInputStream in) throws IOException {
    return Instant.ofEpochSecond(in.readLong(), in.readInt());
  }

  private static void text(DataOutputStream out, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  private static void writeText(DataOutputStream out, @Nullable String text) throws IOException {
    out.writeBoolean(text != null);
    if (text != null) {
      text(out, text);
    }
  }

  private static @Nullable String readText(DataInputStream in) throws IOException {
    return in.readBoolean() ? text(in) : null;
  }
}
