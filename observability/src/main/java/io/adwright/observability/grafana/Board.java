package io.adwright.observability.grafana;

import java.util.List;

/**
 * A dashboard.
 *
 * @param id its address in Grafana, and the name of its file
 * @param title what it is called
 * @param panels in reading order, three to a row
 */
public record Board(String id, String title, List<Panel> panels) {
  public Board {
    panels = List.copyOf(panels);
  }

  /** Returns the name of its file. */
  public String file() {
    return id + ".json";
  }
}
