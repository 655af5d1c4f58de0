package io.adwright.eval.stack;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** The process that started the parts of the stack and watches over them: it is not free either. */
public final class Supervisor {
  /** The system's first process, which takes over what lost its parent. */
  private static final long INIT = 1;

  private Supervisor() {}

  /** Returns {@code parts} and, if they all have the same parent, that. */
  public static List<StackProcess> with(List<StackProcess> parts, ProcessTable table) {
    var parents = parts.stream().map(part -> table.parent(part.pid())).distinct().toList();
    OptionalLong parent = parents.size() == 1 ? parents.getFirst() : OptionalLong.empty();
    var all = new ArrayList<>(parts);
    if (parent.isPresent() && parent.getAsLong() != INIT) {
      all.add(new StackProcess("supervisor", parent.getAsLong()));
    }
    return List.copyOf(all);
  }
}
