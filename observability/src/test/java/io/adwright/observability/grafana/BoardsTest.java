package io.adwright.observability.grafana;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.observability.Repository;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BoardsTest {
  private static final String FOLDER = "deploy/grafana/dashboards/";

  static Stream<Board> boards() {
    return Boards.all().stream();
  }

  @ParameterizedTest
  @MethodSource("boards")
  void theFileIsWhatTheCodeSays(Board board) throws IOException {
    // When
    String json = BoardJson.write(board);

    // Then
    Repository.isUpToDate(FOLDER + board.file(), json, BoardsTest.class);
  }

  @ParameterizedTest
  @MethodSource("boards")
  void everyPanelIsDrawnFromTheChosenPrometheus(Board board) throws IOException {
    // When
    var root = new ObjectMapper().readTree(BoardJson.write(board));

    // Then
    assertThat(root.path("panels")).hasSize(board.panels().size());
    assertThat(root.path("panels"))
        .allSatisfy(
            panel -> {
              assertThat(panel.at("/datasource/uid").asText()).isEqualTo("${datasource}");
              assertThat(panel.path("targets")).isNotEmpty();
              assertThat(panel.at("/gridPos/x").asInt()).isBetween(0, 16);
            });
  }

  @Test
  void thereIsNoFileWithoutCode() throws IOException {
    // Given
    Path folder = Repository.ROOT.resolve(FOLDER);

    // When
    try (Stream<Path> files = Files.list(folder)) {
      var names =
          files
              .map(file -> file.getFileName().toString())
              .filter(name -> name.endsWith(".json"))
              .toList();

      // Then
      assertThat(names).containsExactlyInAnyOrderElementsOf(boards().map(Board::file).toList());
    }
  }

  @Test
  void aSlowRunLeadsToItsTrace() {
    // When
    String json =
        boards()
            .filter(board -> board.id().equals("adwright-pipeline"))
            .map(BoardJson::write)
            .findFirst()
            .orElseThrow();

    // Then
    assertThat(json).contains("${gateway}/runs/${__data.fields.correlation_id}");
  }
}
