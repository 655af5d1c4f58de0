package io.adwright.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;

/** Settings of the gateway. An unknown key under {@code adwright.gateway} stops the start. */
@ConfigMapping(prefix = "adwright.gateway")
public interface GatewayConfig {

  /**
   * Where traces are kept. {@code memory} keeps the latest and rebuilds them from the topics at
   * each start; {@code postgres} keeps them all, the same for every replica, in the database that
   * {@code quarkus.datasource} names.
   */
  @WithDefault("memory")
  Store store();

  /** What is kept of the runs. */
  Traces traces();

  /** What is kept of the campaigns. */
  Campaigns campaigns();

  /** What is kept of what people order and are asked. */
  Controls controls();

  /** The live stream. */
  Stream stream();

  /** What is taken in. */
  Ingest ingest();

  /** The memory service, which is asked for learnings. */
  Memory memory();

  /** The optimizer, which is asked for its policies. */
  Optimizer optimizer();

  /** The optimizer. */
  interface Optimizer {

    /** Where it listens. */
    @WithDefault("http://127.0.0.1:8085")
    URI url();

    /** How long it may take to answer. */
    @WithDefault("PT3S")
    Duration timeout();
  }

  /** The memory service. */
  interface Memory {

    /** Where it listens. */
    @WithDefault("http://127.0.0.1:8082")
    URI url();

    /** How long it may take to list, search or show. */
    @WithDefault("PT3S")
    Duration timeout();

    /** How long it may take to add a note or take a learning back: that waits for the broker. */
    @WithDefault("PT20S")
    Duration writeTimeout();
  }

  /** Where traces are kept. */
  enum Store {
    MEMORY,
    POSTGRES
  }

  /** What is kept of the runs. */
  interface Traces {

    /**
     * Empties PostgreSQL at the start, before the topics are read into it again. Set it for one
     * start of one replica.
     */
    @WithDefault("false")
    boolean rebuild();

    /**
     * A rebuild makes traces anew that began so lately; older ones stay as they are. Keep it below
     * the shortest retention of the topics that a trace is made of, which is 7 days.
     */
    @WithDefault("P6D")
    Duration rebuildReach();

    /** How long PostgreSQL keeps a trace after its start; dropped by whole weeks. */
    @WithDefault("P90D")
    Duration retention();

    /** Most traces kept; past it the oldest are forgotten. */
    @WithDefault("20000")
    int most();

    /**
     * Most heap that the traces may take together, by estimate (about 9 kB each); past it the
     * oldest are forgotten. Keep it below half of the process's heap.
     */
    @WithDefault("64M")
    MemorySize mostBytes();

    /**
     * A run without progress for this long is shown as PARTIAL. It is still completed by what comes
     * later.
     */
    @WithDefault("PT2M")
    Duration patience();
  }

  /** What is kept of the campaigns. */
  interface Campaigns {

    /** Most campaigns kept (about 8 kB each); past it, those silent for longest are forgotten. */
    @WithDefault("5000")
    int most();
  }

  /** What is kept of what people order and are asked. */
  interface Controls {

    /**
     * Most requests for approval, and most single orders, kept for reading; past it the oldest are
     * forgotten. Kill switches and modes never are.
     */
    @WithDefault("10000")
    int most();

    /**
     * Whether a request is only approved when two different persons have agreed, as the optimizer
     * sees it: both read {@code ADWRIGHT_OPTIMIZER_LIMITS_FOUR_EYES}.
     */
    @WithDefault("false")
    boolean fourEyes();
  }

  /** The live stream. */
  interface Stream {

    /** Events kept for clients that come back; who was away for longer is told to read anew. */
    @WithDefault("8192")
    int kept();

    /**
     * What happened so long before the start is told once more, to clients that come back from
     * another process or from before a restart.
     */
    @WithDefault("PT2M")
    Duration replay();

    /** Most clients at a time; one more is refused with 503. */
    @WithDefault("1000")
    int clients();

    /** How often a silent stream says that it is alive. */
    @WithDefault("PT15S")
    Duration heartbeat();

    /** A client that takes nothing for this long is disconnected. */
    @WithDefault("PT10S")
    Duration writeTimeout();
  }

  /** What is taken in. */
  interface Ingest {

    /** Largest file of one import. */
    @WithDefault("512M")
    MemorySize largestImport();

    /** Largest JSON body. */
    @WithDefault("8M")
    MemorySize largestJson();

    /**
     * Most rows of campaign and day, after adding what can be added, that one import holds: about
     * 150 bytes of heap each while it is read. A file with more is refused.
     */
    @WithDefault("1000000")
    int mostRows();

    /** Imports read at a time; the next waits its turn for as long as {@link #turn}. */
    @WithDefault("2")
    int importsAtOnce();

    /** How long an import waits for its turn before it is refused with 503. */
    @WithDefault("PT30S")
    Duration turn();

    /** Requests with snapshots that publish at a time; one more is answered with 429. */
    @WithDefault("16")
    int publishAtOnce();

    /** How long a snapshot may take to be acknowledged by the broker. */
    @WithDefault("PT10S")
    Duration publishTimeout();
  }
}
