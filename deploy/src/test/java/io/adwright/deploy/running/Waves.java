package io.adwright.deploy.running;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** The campaigns of the example file, over and over under new ids. */
public final class Waves {
  private static final Path EXAMPLE = Path.of("../examples/campaigns.csv");
  private static final int ID = 2;

  private final List<String> lines;

  public Waves() throws IOException {
    lines = Files.readAllLines(EXAMPLE);
  }

  /** Returns the file with ids of the wave {@code name}. */
  public String csv(String name) {
    return lines.getFirst()
        + lines.stream()
            .skip(1)
            .map(line -> renamed(line.split(",", -1), name))
            .collect(Collectors.joining("\n", "\n", "\n"));
  }

  private static String renamed(String[] cells, String name) {
    cells[ID] = cells[ID] + "-" + name;
    return String.join(",", cells);
  }
}
