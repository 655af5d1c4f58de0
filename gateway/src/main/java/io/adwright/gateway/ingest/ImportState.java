package io.adwright.gateway.ingest;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far an import has come. Immutable.
 *
 * @param importId the import
 * @param tenantId whose it is
 * @param caller who sent the file
 * @param startedAt when it came
 * @param phase how far it is
 * @param bytes of the file received so far
 * @param rowsRead rows read so far, without the header
 * @param rowsAccepted rows whose numbers were taken so far
 * @param rowsRejected rows set aside so far
 * @param campaigns campaigns that the file holds; zero until it is read
 * @param published campaigns that the broker has
 * @param endedAt when it ended; null while it goes on
 * @param problem why it did not come to its end; null otherwise
 */
public record ImportState(
    String importId,
    String tenantId,
    String caller,
    Instant startedAt,
    Phase phase,
    long bytes,
    long rowsRead,
    long rowsAccepted,
    long rowsRejected,
    int campaigns,
    int published,
    @Nullable Instant endedAt,
    @Nullable String problem) {

  /** How far an import may have come. */
  public enum Phase {
    /** It waits for its turn, or its bytes come in. */
    RECEIVING,
    /** Its rows are taken, one by one. */
    READING,
    /** Its campaigns go out to the broker. */
    PUBLISHING,
    /** The broker has all its campaigns. */
    DONE,
    /** The file is unusable; nothing was published. */
    REFUSED,
    /** It was broken off; what was published until then stays, and sending it again is safe. */
    FAILED,
    /**
     * Its replica gives no sign of life any more. What it published until then stays: {@code
     * published} campaigns at least, since the last second may not be counted.
     */
    INTERRUPTED;

    /** Whether more is to come. */
    public boolean isOpen() {
      return switch (this) {
        case RECEIVING, READING, PUBLISHING -> true;
        case DONE, REFUSED, FAILED, INTERRUPTED -> false;
      };
    }
  }

  static ImportState begun(String importId, String tenantId, String caller, Instant now) {
    return new ImportState(
        importId, tenantId, caller, now, Phase.RECEIVING, 0, 0, 0, 0, 0, 0, null, null);
  }

  ImportState received(long total) {
    return with(phase, total, rowsRead, rowsAccepted, rowsRejected, campaigns, published);
  }

  ImportState rows(long read, long accepted, long rejected) {
    return with(Phase.READING, bytes, read, accepted, rejected, campaigns, published);
  }

  ImportState publishing(int wanted, int done) {
    return with(Phase.PUBLISHING, bytes, rowsRead, rowsAccepted, rowsRejected, wanted, done);
  }

  ImportState ended(Phase how, Instant now, @Nullable String why) {
    return new ImportState(
        importId,
        tenantId,
        caller,
        startedAt,
        how,
        bytes,
        rowsRead,
        rowsAccepted,
        rowsRejected,
        campaigns,
        published,
        now,
        why);
  }

  /** Returns what is to be said of it if its replica wrote nothing after {@code lastSeen}. */
  public ImportState silentSince(Instant lastSeen) {
    return phase.isOpen()
        ? ended(
            Phase.INTERRUPTED,
            lastSeen,
            "The gateway that read it has given no sign of life since "
                + lastSeen
                + ". What was published until then stays; send the same file under the same"
                + " Idempotency-Key to publish the rest.")
        : this;
  }

  boolean isOfSameImport(ImportState other) {
    return importId.equals(other.importId) && tenantId.equals(other.tenantId);
  }

  private ImportState with(
      Phase now, long total, long read, long accepted, long rejected, int wanted, int done) {
    return new ImportState(
        importId, tenantId, caller, startedAt, now, total, read, accepted, rejected, wanted, done,
        endedAt, problem);
  }
}
