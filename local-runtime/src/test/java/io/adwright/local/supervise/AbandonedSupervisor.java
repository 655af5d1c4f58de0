package io.adwright.local.supervise;

/** Starts a shell command under a watchdog, prints its number and waits to be killed. */
final class AbandonedSupervisor {
  private AbandonedSupervisor() {}

  public static void main(String[] arguments) throws Exception {
    Watchdog watchdog = Watchdog.start();
    Process child = new ProcessBuilder("sh", "-c", arguments[0]).start();
    watchdog.add(child.pid());
    System.out.println(child.pid());
    child.waitFor();
  }
}
