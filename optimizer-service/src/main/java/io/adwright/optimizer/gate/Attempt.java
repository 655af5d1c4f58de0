package io.adwright.optimizer.gate;

import io.adwright.contracts.event.ExecutionStatus;
import io.adwright.contracts.event.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What became of an action that the gate let pass.
 *
 * @param status how far it came
 * @param receipt the platform's answer; null if none came
 * @param trouble why it is not simply done, for people; null if it is
 */
record Attempt(ExecutionStatus status, @Nullable Receipt receipt, @Nullable String trouble) {}
