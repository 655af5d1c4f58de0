package io.adwright.eval.report;

import org.jspecify.annotations.Nullable;

/**
 * What one process of the stack used, with those that it started; null is unknown.
 *
 * @param cpuMsPerRun processor time per run at the fixed rate, what it uses when idle included
 * @param burstCpuMsPerRun the same as fast as they go
 * @param residentMb the most resident memory, in MB of 1024 × 1024 bytes; of the processes that it
 *     started what they do not share
 */
public record ProcessLine(
    String name,
    @Nullable Double cpuMsPerRun,
    @Nullable Double burstCpuMsPerRun,
    @Nullable Double residentMb) {}
