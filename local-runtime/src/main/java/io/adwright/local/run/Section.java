package io.adwright.local.run;

import com.fasterxml.jackson.databind.JsonNode;
import io.adwright.local.console.Style;
import java.util.List;

/** One part of what is told about a trace. */
interface Section {
  String title();

  /**
   * Returns the lines below the title for the whole {@code trace}; empty where there is nothing.
   */
  List<String> lines(JsonNode trace, Style style);
}
