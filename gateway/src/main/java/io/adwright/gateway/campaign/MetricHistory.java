package io.adwright.gateway.campaign;

import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.MetricsWindow;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The windows of a campaign over all its snapshots, each as it was told last. Immutable, and a
 * fold: the same snapshots give the same history in every order and with every repetition. Kept as
 * bytes, about 100 a window.
 */
public final class MetricHistory {
  /** More windows than this are not kept; the oldest are forgotten. Four hundred days, or 16. */
  public static final int MOST = 400;

  /** A campaign of which nothing was told. */
  public static final MetricHistory EMPTY = new MetricHistory(ByteBuffer.allocate(0));

  private static final byte VERSION = 1;

  private final ByteBuffer body;

  private MetricHistory(ByteBuffer body) {
    this.body = body;
  }

  /** Returns the history that was written as {@code bytes} by {@link #bytes}. */
  public static MetricHistory of(byte[] bytes) {
    return new MetricHistory(ByteBuffer.wrap(bytes.clone()));
  }

  /** Returns this and the windows of {@code snapshot}; an equal one if they bring nothing new. */
  public MetricHistory with(CampaignMetrics snapshot) {
    SortedMap<PastWindow.Place, PastWindow> windows = byPlace();
    for (MetricsWindow window : snapshot.getWindows()) {
      var told =
          new PastWindow(
              snapshot.getRevision(),
              snapshot.getContext().getOccurredAt(),
              snapshot.getCampaign().getCurrency(),
              window);
      windows.merge(told.place(), told, PastWindow::later);
    }
    while (windows.size() > MOST) {
      windows.remove(windows.firstKey());
    }
    return new MetricHistory(write(windows.values()));
  }

  /** The windows, newest first. */
  public List<PastWindow> windows() {
    return byPlace().values().stream().sorted(PastWindow.ORDER).toList();
  }

  /** The history as bytes. */
  public byte[] bytes() {
    byte[] bytes = new byte[body.remaining()];
    body.duplicate().get(bytes);
    return bytes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MetricHistory that && body.equals(that.body);
  }

  @Override
  public int hashCode() {
    return body.hashCode();
  }

  @Override
  public String toString() {
    return "MetricHistory" + windows();
  }

  private SortedMap<PastWindow.Place, PastWindow> byPlace() {
    var windows = new TreeMap<PastWindow.Place, PastWindow>();
    if (!body.hasRemaining()) {
      return windows;
    }
    try (var in = new DataInputStream(new ByteArrayInputStream(bytes()))) {
      int version = in.readByte();
      if (version != VERSION) {
        throw new IOException(
            "a history of version " + version + ", where " + VERSION + " is read: rebuild it");
      }
      for (int left = in.readInt(); left > 0; left--) {
        PastWindow window = read(in);
        windows.put(window.place(), window);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return windows;
  }

  private static PastWindow read(DataInputStream in) throws IOException {
    long revision = in.readLong();
    Instant seenAt = Instant.ofEpochSecond(in.readLong(), in.readInt());
    String currency = in.readUTF();
    byte[] window = in.readNBytes(in.readInt());
    return new PastWindow(
        revision, seenAt, currency, MetricsWindow.fromByteBuffer(ByteBuffer.wrap(window)));
  }

  private static void write(DataOutputStream out, Instant instant) throws IOException {
    out.writeLong(instant.getEpochSecond());
    out.writeInt(instant.getNano());
  }

  private static ByteBuffer write(Collection<PastWindow> windows) {
    var bytes = new ByteArrayOutputStream();
    try (var out = new DataOutputStream(bytes)) {
      out.writeByte(VERSION);
      out.writeInt(windows.size());
      for (PastWindow told : windows) {
        out.writeLong(told.revision());
        write(out, told.seenAt());
        out.writeUTF(told.currency());
        ByteBuffer window = told.window().toByteBuffer();
        out.writeInt(window.remaining());
        out.write(window.array(), window.arrayOffset() + window.position(), window.remaining());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return ByteBuffer.wrap(bytes.toByteArray());
  }
}
