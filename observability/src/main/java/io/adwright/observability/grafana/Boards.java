package io.adwright.observability.grafana;

import io.adwright.observability.grafana.board.AgentsBoard;
import io.adwright.observability.grafana.board.JvmBoard;
import io.adwright.observability.grafana.board.KafkaBoard;
import io.adwright.observability.grafana.board.MemoryBoard;
import io.adwright.observability.grafana.board.ModelBoard;
import io.adwright.observability.grafana.board.MoneyBoard;
import io.adwright.observability.grafana.board.PipelineBoard;
import java.util.List;

/** All dashboards. */
public final class Boards {
  private Boards() {}

  /** Returns every dashboard; a further one is a further line. */
  public static List<Board> all() {
    return List.of(
        PipelineBoard.board(),
        AgentsBoard.board(),
        MoneyBoard.board(),
        ModelBoard.board(),
        KafkaBoard.board(),
        MemoryBoard.board(),
        JvmBoard.board());
  }
}
