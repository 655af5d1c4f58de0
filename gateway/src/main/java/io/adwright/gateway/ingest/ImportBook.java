package io.adwright.gateway.ingest;

import io.adwright.gateway.ingest.ImportState.Phase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The imports that this process read; past a thousand the oldest are forgotten. What became of
 * their campaigns is told by the traces, at every replica and after every restart.
 */
@ApplicationScoped
public class ImportBook {
  private static final int MOST = 1_000;

  private final Clock clock;
  private final Map<Name, ImportState> imports = new LinkedHashMap<>();

  private record Name(String tenantId, String importId) {}

  ImportBook(Clock clock) {
    this.clock = clock;
  }

  /** Notes that a file comes in. */
  public Job begin(String importId, String tenantId, String caller) {
    var name = new Name(tenantId, importId);
    synchronized (imports) {
      imports.remove(name);
      imports.put(name, ImportState.begun(importId, tenantId, caller, clock.instant()));
      if (imports.size() > MOST) {
        imports.remove(imports.keySet().iterator().next());
      }
    }
    return new Job(name);
  }

  /** Returns an import of a tenant, or of any for null; empty if it is not known here. */
  public Optional<ImportState> find(@Nullable String tenantId, String importId) {
    return latest(tenantId).stream().filter(state -> state.importId().equals(importId)).findFirst();
  }

  /** Returns the imports of a tenant, or of all for null, newest first. */
  public List<ImportState> latest(@Nullable String tenantId) {
    synchronized (imports) {
      return new ArrayList<>(imports.values())
          .reversed().stream()
              .filter(state -> tenantId == null || tenantId.equals(state.tenantId()))
              .toList();
    }
  }

  /** One import, as it goes on. */
  public final class Job {
    private final Name name;

    private Job(Name name) {
      this.name = name;
    }

    /** Notes how many bytes of the file are here. */
    public void received(long bytes) {
      update(state -> state.received(bytes));
    }

    /** Notes how far the rows are read. */
    public void rows(long read, long accepted, long rejected) {
      update(state -> state.rows(read, accepted, rejected));
    }

    /** Notes how many of the campaigns the broker has. */
    public void published(int done, int wanted) {
      update(state -> state.publishing(wanted, done));
    }

    /** Notes that the broker has all. */
    public void done() {
      end(Phase.DONE, null);
    }

    /** Notes that the file is unusable. */
    public void refused(String why) {
      end(Phase.REFUSED, why);
    }

    /** Notes that it was broken off. */
    public void failed(String why) {
      end(Phase.FAILED, why);
    }

    private void end(Phase how, @Nullable String why) {
      Instant now = clock.instant();
      update(state -> state.ended(how, now, why));
    }

    private void update(UnaryOperator<ImportState> change) {
      synchronized (imports) {
        imports.computeIfPresent(name, (same, state) -> change.apply(state));
      }
    }
  }
}
