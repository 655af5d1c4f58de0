package io.adwright.gateway.ingest;

import io.adwright.gateway.trace.StoreUnavailable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far imports have come, for all replicas that share it.
 *
 * <p>An import under an {@code Idempotency-Key} may be attempted several times, at several
 * replicas: the attempt that was entered last stands for it. Every method may throw {@link
 * StoreUnavailable}; nothing is changed then.
 */
public interface ImportLedger {
  /**
   * An import that goes on, and of which nothing was written for so long, is told to be {@link
   * ImportState.Phase#INTERRUPTED}. It is a judgement: what is written later takes it back.
   */
  Duration SILENCE = Duration.ofSeconds(10);

  /** Enters an attempt, in the place of earlier ones at the same import. */
  void enter(String attempt, ImportState state);

  /**
   * Writes how far an attempt is, which is also a sign of life.
   *
   * @return whether it still stands for its import; otherwise nothing was written
   */
  boolean update(String attempt, ImportState state);

  /** Returns an import of a tenant, or of any for null; empty if it is not known. */
  Optional<ImportState> find(@Nullable String tenantId, String importId);

  /** Returns the imports of a tenant, or of all for null, newest first. */
  List<ImportState> latest(@Nullable String tenantId, int most);
}
