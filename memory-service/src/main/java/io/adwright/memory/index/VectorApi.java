package io.adwright.memory.index;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.lang.management.ManagementFactory;
import java.util.Optional;

/** Whether the JDK's Vector API is there, and quick. */
final class VectorApi {
  private static final String MODULE = "jdk.incubator.vector";
  private static final int TIER_OF_C2 = 4;

  private VectorApi() {}

  /**
   * Returns what speaks against its use in this JVM; empty if nothing does.
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
}
