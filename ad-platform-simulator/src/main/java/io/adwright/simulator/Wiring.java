package io.adwright.simulator;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.simulator.fault.FaultPlan;
import io.adwright.simulator.wire.JournalCodec;
import io.adwright.simulator.wire.StrictJson;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;

/** Puts the parts together. */
final class Wiring {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  ObjectMapper json() {
    return StrictJson.mapper();
  }

  @Produces
  @Singleton
  FaultPlan faults() {
    return new FaultPlan();
  }

  /** Opened at the start, so that a journal that cannot be used stops it. */
  @Startup
  @Produces
  @Singleton
  Simulator simulator(SimulatorConfig config, ObjectMapper json, Clock clock) {
    return new Simulator(config.dataDirectory(), new JournalCodec(json), clock);
  }

  /** Lets the requests go that wait in a fault, or they would hold up the end. */
  void release(@Observes ShutdownEvent end, FaultPlan faults) {
    faults.clear();
  }

  void close(@Disposes Simulator simulator) throws IOException {
    simulator.close();
  }
}
