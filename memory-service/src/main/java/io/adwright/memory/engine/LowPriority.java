package io.adwright.memory.engine;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import org.jboss.logging.Logger;

/**
 * Lets a thread give way to all others. Java's own priorities have no effect on Linux, whose {@code
 * setpriority} takes a thread for a process.
 */
@SuppressWarnings("restricted") // One call of the C library.
final class LowPriority {
  private static final Logger LOG = Logger.getLogger(LowPriority.class);
  private static final int PRIO_PROCESS = 0;
  private static final int THIS_THREAD = 0;
  private static final int NICEST = 19;

  private LowPriority() {}

  /** Lowers the priority of the calling thread; where that is not possible, it stays. */
  static void ofThisThread() {
    if (!"Linux".equals(System.getProperty("os.name"))) {
      // Elsewhere the call means the whole process.
      return;
    }
    try {
      Linker linker = Linker.nativeLinker();
      MethodHandle setPriority =
          linker.downcallHandle(
              linker.defaultLookup().findOrThrow("setpriority"),
              FunctionDescriptor.of(
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT,
                  ValueLayout.JAVA_INT));
      int status = (int) setPriority.invokeExact(PRIO_PROCESS, THIS_THREAD, NICEST);
      LOG.debugf("setpriority returned %d", status);
    } catch (Throwable notHere) {
      LOG.debug("the priority stays", notHere);
    }
  }
}
