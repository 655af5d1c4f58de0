package io.adwright.local.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatewayTest {
  private final InputFile file;

  GatewayTest(@TempDir Path directory) throws IOException {
    this.file =
        InputFile.at(
            Files.writeString(directory.resolve("my report.csv"), "campaign,clicks\na,1\n"));
  }

  @Test
  void theFileGoesAsItIsAndTheOptionsBesideIt() throws Exception {
    // Given
    ImportOptions options =
        new ImportOptions(
            Map.of("clicks", "Clicks (all)"),
            Map.of("currency", "INR"),
            Optional.of("2026-10-01..2026-10-28"),
            Optional.of("dd/MM/yyyy"),
            Optional.of("Asia/Kolkata"),
            Optional.of("META"));
    try (StubGateway stub = accepting();
        Gateway gateway = new Gateway(stub.url())) {
      // When
      ImportAnswer answer = gateway.send(file, options);

      // Then
      assertThat(answer.correlationIds()).containsExactly("id-1");
      assertThat(stub.lastBody()).isEqualTo(Files.readAllBytes(file.path()));
      assertThat(stub.lastQuery())
          .isEqualTo(
              "fileName=my+report.csv&map=clicks%3DClicks+%28all%29&set=currency%3DINR"
                  + "&period=2026-10-01..2026-10-28&dateFormat=dd%2FMM%2Fyyyy"
                  + "&timeZone=Asia%2FKolkata&platform=META");
    }
  }

  @Test
  void aRefusalIsToldWithItsReasonAndHint() throws IOException {
    // Given
    String problem =
        "{\"title\": \"Header only\", \"detail\": \"No row below line 1.\", \"hint\": \"Export again\"}";
    try (StubGateway stub = new StubGateway().answers("/api/v1/imports", 422, problem);
        Gateway gateway = new Gateway(stub.url())) {
      // Then
      assertThatThrownBy(() -> gateway.send(file, ImportOptions.NONE))
          .isInstanceOf(BadInputException.class)
          .hasMessageContaining("my report.csv")
          .hasMessageContaining("Header only. No row below line 1. Export again");
    }
  }

  @Test
  void aFaultOfTheGatewayIsNotTheFilesFault() throws IOException {
    // Given
    try (StubGateway stub = new StubGateway().answers("/api/v1/imports", 503, "not json");
        Gateway gateway = new Gateway(stub.url())) {
      // Then
      assertThatThrownBy(() -> gateway.send(file, ImportOptions.NONE))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("503");
    }
  }

  @Test
  void aTraceThatIsNotThereYetIsEmpty() throws Exception {
    // Given
    try (StubGateway stub = new StubGateway();
        Gateway gateway = new Gateway(stub.url())) {
      // When
      Optional<Trace> trace = gateway.trace("id-1");

      // Then
      assertThat(trace).isEmpty();
    }
  }

  @Test
  void everyRequestSaysWhoCalls() throws Exception {
    // Given
    Optional<String> key = Optional.of("adw_17");
    List<String> said = new ArrayList<>();
    try (StubGateway stub =
            accepting()
                .traces("id-1", "RUNNING")
                .answers("/api/v1/rebuild", 202, "{}")
                .answers("/api/v1/rebuild", 200, "{}");
        Gateway gateway = new Gateway(stub.url(), key)) {
      // When
      gateway.send(file, ImportOptions.NONE);
      said.add(stub.lastAuthorization());
      gateway.trace("id-1");
      said.add(stub.lastAuthorization());
      gateway.rebuild(false);
      said.add(stub.lastAuthorization());
      gateway.rebuildProgress();
      said.add(stub.lastAuthorization());
    }

    // Then
    assertThat(said).hasSize(4).containsOnly("Bearer adw_17");
  }

  @Test
  void whoHasNoKeyIsToldHowToGiveOne() throws IOException {
    // Given
    String problem = "{\"title\": \"Sign in\"}";
    try (StubGateway stub = new StubGateway().answers("/api/v1/rebuild", 401, problem);
        Gateway gateway = new Gateway(stub.url())) {
      // Then
      assertThatThrownBy(() -> gateway.rebuild(false))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("401: Sign in")
          .hasMessageContaining("ADWRIGHT_API_KEY_FILE");
      assertThat(stub.lastAuthorization()).isEmpty();
    }
  }

  private static StubGateway accepting() throws IOException {
    return new StubGateway().answers("/api/v1/imports", 202, "{\"correlationIds\": [\"id-1\"]}");
  }
}
