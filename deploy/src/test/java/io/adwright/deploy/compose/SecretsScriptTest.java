package io.adwright.deploy.compose;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.deploy.declared.Repository;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsScriptTest {

  @Test
  void makesEverySecretOfTheComposeFileAndKeepsThemTheSecondTime(@TempDir Path folder)
      throws Exception {
    // Given
    Path script = folder.resolve("secrets.sh");
    Files.copy(Repository.path("deploy/compose/secrets.sh"), script);
    String said = run(script);
    String password = Files.readString(folder.resolve("secrets/database-password"));

    // When
    String again = run(script);

    // Then
    for (String secret : ComposeFile.read().secrets().keySet()) {
      assertThat(folder.resolve("secrets").resolve(secret)).isNotEmptyFile();
    }
    assertThat(Files.readString(folder.resolve("secrets/database-password"))).isEqualTo(password);
    assertThat(again).isEmpty();
    var settings = new Properties();
    try (var in = Files.newBufferedReader(folder.resolve("secrets/database.properties"))) {
      settings.load(in);
    }
    assertThat(settings)
        .containsEntry("ADWRIGHT_DATABASE_PASSWORD", password)
        .containsEntry("apicurio.datasource.password", password);
    String key = said.strip().replaceFirst(".* ", "");
    var known = new ObjectMapper().readTree(folder.resolve("secrets/api-keys.json").toFile());
    assertThat(known.at("/keys/0/sha256").asText()).isEqualTo(sha256(key));
  }

  private static String run(Path script) throws Exception {
    Process process = new ProcessBuilder("sh", script.toString()).redirectErrorStream(true).start();
    String said = new String(process.getInputStream().readAllBytes(), UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said;
  }

  private static String sha256(String text) throws Exception {
    return HexFormat.of()
        .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
  }
}
