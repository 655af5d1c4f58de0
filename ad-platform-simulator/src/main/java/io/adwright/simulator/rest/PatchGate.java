package io.adwright.simulator.rest;

import io.adwright.simulator.Simulator;
import io.adwright.simulator.fault.Fault;
import io.adwright.simulator.fault.FaultPlan;
import io.adwright.simulator.platform.Refusal;
import io.adwright.simulator.platform.RefusalCode;
import io.adwright.simulator.platform.Request;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** The way of every PATCH to the platform: lets the faults happen that a test has ordered. */
@Singleton
final class PatchGate {
  private static final int GATEWAY_TIMEOUT = 504;

  private final Simulator simulator;
  private final FaultPlan faults;

  PatchGate(Simulator simulator, FaultPlan faults) {
    this.simulator = simulator;
    this.faults = faults;
  }

  /** Returns the answer to {@code request}, or to the fault that got in its way. */
  Response answer(Request request) {
    return switch (faults.take()) {
      case Fault.None _ -> Answers.patch(simulator.handle(request));
      case Fault.Delay delay -> {
        faults.pause(delay.time());
        yield Answers.patch(simulator.handle(request));
      }
      case Fault.ErrorBefore error -> {
        refuse(request);
        yield problem(error.status(), "nothing was changed");
      }
      case Fault.ErrorAfter error -> {
        simulator.handle(request);
        yield problem(error.status(), "the request was carried out all the same");
      }
      case Fault.Hang hang -> {
        refuse(request);
        faults.pause(hang.time());
        yield problem(GATEWAY_TIMEOUT, "nothing was changed");
      }
    };
  }

  private void refuse(Request request) {
    simulator.refuse(request, new Refusal(RefusalCode.INJECTED_FAULT, "a fault that was ordered"));
  }

  private static Response problem(int status, String whatHappened) {
    return Problem.of(
            status,
            RefusalCode.INJECTED_FAULT.name(),
            "a fault that was ordered through /api/v1/faults: " + whatHappened)
        .response();
  }
}
