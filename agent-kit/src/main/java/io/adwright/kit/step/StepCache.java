package io.adwright.kit.step;

import java.util.function.Supplier;
import org.apache.avro.specific.SpecificRecordBase;

/**
 * Earlier outputs by the hash of what they were made from. Bounded; computes a missing value once,
 * however many ask for it at the same time, and keeps nothing when the computation throws.
 */
interface StepCache {
  <O extends SpecificRecordBase> FrozenEvent<O> get(String key, Supplier<FrozenEvent<O>> compute);
}
