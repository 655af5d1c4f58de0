package io.adwright.eval;

import io.adwright.eval.load.PhaseResult;
import io.adwright.eval.pipeline.PipelineTrip;
import io.adwright.eval.stack.CpuUse;

/** A phase of the pipeline, what was seen on the way, and the processor time of the stack. */
record Measured(PhaseResult phase, PipelineTrip trip, CpuUse cpu) {}
