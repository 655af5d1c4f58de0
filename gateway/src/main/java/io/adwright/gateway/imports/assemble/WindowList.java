package io.adwright.gateway.imports.assemble;

import io.adwright.contracts.event.MetricsWindow;
import java.time.ZoneId;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** Windows that take their event form when they are asked for: a third of the memory. */
final class WindowList extends AbstractList<MetricsWindow> implements RandomAccess {
  private final List<SettledWindow> windows;
  private final ZoneId zone;

  WindowList(List<SettledWindow> windows, ZoneId zone) {
    this.windows = List.copyOf(windows);
    this.zone = zone;
  }

  @Override
  public MetricsWindow get(int index) {
    return windows.get(index).toEvent(zone);
  }

  @Override
  public int size() {
    return windows.size();
  }
}
