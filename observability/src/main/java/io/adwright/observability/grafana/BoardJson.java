package io.adwright.observability.grafana;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Writes a dashboard as Grafana reads it (schema 39, Grafana 10.4 and later). */
public final class BoardJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SCHEMA = 39;
  private static final int COLUMNS = 3;
  private static final int WIDTH = 24 / COLUMNS;
  private static final int HEIGHT = 8;
  private static final String TAG = "adwright";

  private BoardJson() {}

  /** Returns the text of a dashboard's file. */
  public static String write(Board board) {
    ObjectNode root = JSON.createObjectNode();
    root.put("uid", board.id());
    root.put("title", board.title());
    root.putArray("tags").add(TAG);
    root.put("schemaVersion", SCHEMA);
    root.put("editable", false);
    root.put("refresh", "30s");
    root.putObject("time").put("from", "now-1h").put("to", "now");
    links(root.putArray("links"));
    variables(root.putObject("templating").putArray("list"));
    ArrayNode panels = root.putArray("panels");
    for (int place = 0; place < board.panels().size(); place++) {
      panel(panels.addObject(), board.panels().get(place), place);
    }
    try {
      return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of our own can be written", e);
    }
  }

  private static void links(ArrayNode links) {
    ObjectNode others = links.addObject();
    others.put("type", "dashboards").put("title", "Adwright").put("asDropdown", true);
    others.put("keepTime", true).putArray("tags").add(TAG);
    ObjectNode gateway = links.addObject();
    gateway.put("type", "link").put("title", "Runs").put("url", "${gateway}/runs");
    gateway.put("targetBlank", true);
  }

  private static void variables(ArrayNode list) {
    list.addObject()
        .put("name", "datasource")
        .put("label", "Prometheus")
        .put("type", "datasource")
        .put("query", "prometheus");
    list.addObject()
        .put("name", "gateway")
        .put("label", "Address of the gateway")
        .put("type", "textbox")
        .put("query", "http://localhost:8080");
  }

  private static void panel(ObjectNode node, Panel panel, int place) {
    node.put("id", place + 1).put("title", panel.title()).put("type", panel.kind().type());
    if (!panel.hint().isEmpty()) {
      node.put("description", panel.hint());
    }
    datasource(node);
    node.putObject("gridPos")
        .put("x", place % COLUMNS * WIDTH)
        .put("y", place / COLUMNS * HEIGHT)
        .put("w", WIDTH)
        .put("h", HEIGHT);
    ArrayNode targets = node.putArray("targets");
    for (Query query : panel.queries()) {
      target(targets.addObject(), panel.kind(), query, targets.size());
    }
    ObjectNode fields = node.putObject("fieldConfig").putObject("defaults");
    fields.put("unit", panel.unit());
    panel
        .link()
        .ifPresent(
            url ->
                fields
                    .putArray("links")
                    .addObject()
                    .put("title", "Trace")
                    .put("url", url)
                    .put("targetBlank", true));
    options(node.putObject("options"), panel);
  }

  private static void target(ObjectNode target, Panel.Kind kind, Query query, int number) {
    target.put("refId", String.valueOf((char) ('A' + number - 1)));
    target.put("expr", query.expression()).put("legendFormat", query.legend());
    datasource(target);
    switch (kind) {
      case HEATMAP -> target.put("format", "heatmap");
      case TABLE -> target.put("format", "table").put("instant", true);
      case STAT -> target.put("instant", true);
      case TIMESERIES -> target.put("range", true);
    }
  }

  private static void options(ObjectNode options, Panel panel) {
    switch (panel.kind()) {
      case HEATMAP -> {
        options.put("calculate", false);
        options.putObject("yAxis").put("unit", panel.unit());
        options.putObject("color").put("mode", "scheme").put("scheme", "Spectral");
      }
      case TIMESERIES -> {
        options.putObject("tooltip").put("mode", "multi");
        options.putObject("legend").put("displayMode", "list").put("placement", "bottom");
      }
      case STAT -> options.put("textMode", "value_and_name");
      case TABLE -> options.put("showHeader", true);
    }
  }

  private static void datasource(ObjectNode node) {
    node.putObject("datasource").put("type", "prometheus").put("uid", "${datasource}");
  }
}
