package io.adwright.gateway;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the gateway. An unknown key under {@code adwright.gateway} stops the start. */
@ConfigMapping(prefix = "adwright.gateway")
public interface GatewayConfig {

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

  /** What is kept of the runs. */
  interface Traces {

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

    /** Most campaigns kept (about 4 kB each); past it, those silent for longest are forgotten. */
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
  }

  /** The live stream. */
  interface Stream {

    /** Events kept for clients that come back; who was away for longer is told to read anew. */
    @WithDefault("8192")
    int kept();

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

    /** Imports read at a time; the next waits its turn for as long as {@link #turn}. */
    @WithDefault("2")
    int importsAtOnce();

    /** How long an import waits for its turn before it is refused with 503. */
    @WithDefault("PT30S")
    Duration turn();

    /** How long a snapshot may take to be acknowledged by the broker. */
    @WithDefault("PT10S")
    Duration publishTimeout();
  }
}
