package io.adwright.memory.index;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;
import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/** The inner product by the processor's vector instructions, through the JDK's Vector API. */
final class VectorApiDotProduct implements DotProduct {
  private static final String MODULE = "jdk.incubator.vector";
  private static final int TIER_OF_C2 = 4;

  /**
   * Returns why it would not be quick in this JVM; empty if it would be.
   *
   * <p>Only the C2 compiler knows vector instructions; without it every step makes objects.
   */
  static Optional<String> obstacle() {
    if (ModuleLayer.boot().findModule(MODULE).isEmpty()) {
      return Optional.of("the JVM runs without --add-modules " + MODULE);
    }
    HotSpotDiagnosticMXBean jvm =
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class);
    int tier = Integer.parseInt(jvm.getVMOption("TieredStopAtLevel").getValue());
    return tier < TIER_OF_C2
        ? Optional.of("the JVM runs with -XX:TieredStopAtLevel=" + tier)
        : Optional.empty();
  }

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
