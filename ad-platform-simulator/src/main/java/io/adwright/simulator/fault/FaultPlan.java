package io.adwright.simulator.fault;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The faults to come, in the order in which they were ordered. Thread-safe. */
public final class FaultPlan {
  private final Deque<Order> orders = new ArrayDeque<>();
  private CountDownLatch cleared = new CountDownLatch(1);

  private record Order(Fault fault, int times) {}

  /**
   * Adds {@code fault} for the next {@code times} requests after those already planned.
   *
   * @param times at least 1
   */
  public synchronized void add(Fault fault, int times) {
    orders.addLast(new Order(fault, times));
  }

  /** Forgets all faults and lets everybody go who waits in {@link #pause}. */
  public synchronized void clear() {
    orders.clear();
    cleared.countDown();
    cleared = new CountDownLatch(1);
  }

  /** Returns the fault for the next request, and counts it as used. */
  public synchronized Fault take() {
    Order order = orders.pollFirst();
    if (order == null) {
      return new Fault.None();
    }
    if (order.times() > 1) {
      orders.addFirst(new Order(order.fault(), order.times() - 1));
    }
    return order.fault();
  }

  /** Waits for {@code time}, or until somebody clears the plan. */
  public void pause(Duration time) {
    try {
      // Either way the wait is over; how it ended makes no difference.
      boolean _ = currentLatch().await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized CountDownLatch currentLatch() {
    return cleared;
  }
}
