package io.adwright.eval.chaos;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Ends processes of the stack without warning, one after the other, in an order of chance. */
final class Saboteur {
  private static final List<String> VICTIMS =
      List.of("optimizer-service", "broker", "postgres", "ad-platform-simulator");
  private static final long SHORTEST_PAUSE_MILLIS = 2_000;
  private static final int PAUSES_MILLIS = 6_000;

  /** Parts that die as soon as they are back would let nothing flow that could go wrong. */
  private static final Duration LEFT_ALONE = Duration.ofSeconds(10);

  private final LiveStack stack;
  private final Random dice;
  private final PrintWriter out;
  private final Map<String, Integer> kills = new TreeMap<>();
  private final Map<Long, Long> seenReadyNanos = new HashMap<>();

  Saboteur(LiveStack stack, long seed, PrintWriter out) {
    this.stack = stack;
    this.dice = new Random(seed);
    this.out = out;
  }

  /** Kills until {@code time} is over. */
  void rage(Duration time) throws InterruptedException {
    long begin = System.nanoTime();
    while (true) {
      long pause = SHORTEST_PAUSE_MILLIS + dice.nextInt(PAUSES_MILLIS);
      long left = time.toMillis() - Duration.ofNanos(System.nanoTime() - begin).toMillis();
      if (left <= pause) {
        Thread.sleep(Math.max(0, left));
        return;
      }
      Thread.sleep(pause);
      kill(Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }
  }

  /** Returns how often each part was killed. */
  Map<String, Integer> kills() {
    return new TreeMap<>(kills);
  }

  private void kill(long second) {
    List<LivePart> candidates =
        stack.parts().stream()
            .filter(LivePart::ready)
            .filter(Saboteur::isVictim)
            .filter(this::hasLived)
            .toList();
    if (candidates.isEmpty()) {
      return;
    }
    LivePart victim = candidates.get(dice.nextInt(candidates.size()));
    if (ProcessHandle.of(victim.pid()).filter(ProcessHandle::destroyForcibly).isPresent()) {
      kills.merge(victim.name(), 1, Integer::sum);
      out.printf("chaos: %3d s: killed %s (process %d)%n", second, victim.name(), victim.pid());
      out.flush();
    }
  }

  private boolean hasLived(LivePart part) {
    long now = System.nanoTime();
    Long since = seenReadyNanos.putIfAbsent(part.pid(), now);
    return since != null && now - since >= LEFT_ALONE.toNanos();
  }

  /** Replicas carry their number behind the name. */
  private static boolean isVictim(LivePart part) {
    return VICTIMS.stream().anyMatch(it -> part.name().matches(it + "(-[0-9]+)?"));
  }
}
