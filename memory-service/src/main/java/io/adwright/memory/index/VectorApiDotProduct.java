package io.adwright.memory.index;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The inner product by the processor's vector instructions, through the JDK's Vector API. Must not
 * be touched where {@link VectorApi} sees an obstacle: without the module the class does not even
 * load.
 */
final class VectorApiDotProduct implements DotProduct {
  @Override
  public String indexName() {
    return "vector-api-scan";
  }

  @Override
  public float of(float[] left, float[] right) {
    VectorSpecies<Float> species = FloatVector.SPECIES_PREFERRED;
    FloatVector sums = FloatVector.zero(species);
    int whole = species.loopBound(left.length);
    int place = 0;
    for (; place < whole; place += species.length()) {
      sums =
          FloatVector.fromArray(species, left, place)
              .fma(FloatVector.fromArray(species, right, place), sums);
    }
    float sum = sums.reduceLanes(VectorOperators.ADD);
    for (; place < left.length; place++) {
      sum += left[place] * right[place];
    }
    return sum;
  }
}
