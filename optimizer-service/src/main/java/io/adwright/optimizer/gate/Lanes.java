package io.adwright.optimizer.gate;

import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/** One change of an account at a time in this process; across processes the ledger sees to it. */
final class Lanes {
  private static final int COUNT = 64;

  private final Lock[] lanes =
      Stream.generate(ReentrantLock::new).limit(COUNT).toArray(Lock[]::new);

  Lock of(String account) {
    return lanes[Math.floorMod(account.hashCode(), COUNT)];
  }
}
