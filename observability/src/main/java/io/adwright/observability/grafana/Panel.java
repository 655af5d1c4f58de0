package io.adwright.observability.grafana;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One picture of a dashboard.
 *
 * @param title what it shows
 * @param kind how it is drawn
 * @param unit Grafana's name of the unit, for example {@code s}, {@code percentunit}, {@code short}
 * @param hint what to make of it; may be empty
 * @param queries what is asked; at least one
 * @param link where a click on a value leads; empty for nowhere
 */
public record Panel(
    String title, Kind kind, String unit, String hint, List<Query> queries, Optional<String> link) {

  /** How a panel is drawn; the name is Grafana's. */
  public enum Kind {
    TIMESERIES("timeseries"),
    HEATMAP("heatmap"),
    STAT("stat"),
    TABLE("table");

    private final String type;

    Kind(String type) {
      this.type = type;
    }

    /** Returns the type of Grafana's panel. */
    public String type() {
      return type;
    }
  }

  public Panel {
    queries = List.copyOf(queries);
  }

  /** Returns an empty panel with lines over time. */
  public static Panel lines(String title, String unit) {
    return of(title, Kind.TIMESERIES, unit);
  }

  /** Returns an empty panel with the latest values as large figures. */
  public static Panel figure(String title, String unit) {
    return of(title, Kind.STAT, unit);
  }

  /** Returns an empty panel of a kind. */
  public static Panel of(String title, Kind kind, String unit) {
    return new Panel(title, kind, unit, "", List.of(), Optional.empty());
  }

  /** Returns this panel with one more question. */
  public Panel with(String expression, String legend) {
    var more = new ArrayList<>(queries);
    more.add(new Query(expression, legend));
    return new Panel(title, kind, unit, hint, more, link);
  }

  /** Returns this panel with a hint for its reader. */
  public Panel hint(String text) {
    return new Panel(title, kind, unit, text, queries, link);
  }

  /** Returns this panel with a link on each of its values. */
  public Panel linkedTo(String url) {
    return new Panel(title, kind, unit, hint, queries, Optional.of(url));
  }
}
