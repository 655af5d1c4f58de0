package io.adwright.deploy.images;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.deploy.declared.Environment;
import io.adwright.deploy.declared.Repository;
import io.adwright.deploy.declared.Services;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DockerfileTest {
  private static final String TEXT = Repository.text("deploy/images/Dockerfile");
  private static final Pattern VARIABLE = Pattern.compile("(?m)(?:^ENV |^    )([A-Z_]+)=(\\S+)");
  private static final Pattern COPIED =
      Pattern.compile("(?m)^COPY (?:--chmod=\\d+ )?([a-zA-Z][\\S]*) ");

  @Test
  void everyImageNamesItsVersion() {
    // Given
    var images = Pattern.compile("(?m)^ARG \\w+_IMAGE=(\\S+)").matcher(TEXT).results();

    // When
    List<String> names = images.map(found -> found.group(1)).toList();

    // Then
    assertThat(names).hasSize(4).allMatch(name -> name.matches("[a-z-]+:[\\w.-]*[a-z0-9]"));
    assertThat(names).noneMatch(name -> name.contains("latest"));
    assertThat(names.get(1)).isEqualTo(names.get(0).replace("-jdk-", "-jre-"));
    assertThat(TEXT).contains("ARG VERSION=" + Repository.projectVersion());
  }

  @Test
  void whatRunsIsNotRoot() {
    // Given
    Map<String, String> stages = stages();

    // When
    var run =
        stages.entrySet().stream().filter(it -> it.getValue().contains("ENTRYPOINT")).toList();

    // Then
    assertThat(run.stream().map(Map.Entry::getKey)).containsExactly("setup", "service", "memory");
    assertThat(run)
        .allMatch(
            it -> it.getValue().indexOf("USER 10001:10001") > it.getValue().lastIndexOf("RUN "));
  }

  @Test
  void whatIsCopiedFromTheSourcesIsThere() {
    // Given
    var copies = COPIED.matcher(TEXT).results();

    // When
    List<String> files = copies.map(found -> found.group(1)).toList();

    // Then
    assertThat(files).isNotEmpty().allMatch(file -> Files.exists(Repository.path(file)));
  }

  @Test
  void theMemoryHearsWhatItsImageTellsIt() {
    // Given
    String stage = stages().get("memory");

    // When
    var names = VARIABLE.matcher(stage).results().map(found -> found.group(1)).toList();

    // Then
    assertThat(names).contains("ADWRIGHT_MEMORY_ENGINE_FAISS_LIBRARY", "QUARKUS_HTTP_HOST");
    assertThat(Environment.unheard(Services.MEMORY, names)).isEmpty();
  }

  private static Map<String, String> stages() {
    Map<String, String> stages = new LinkedHashMap<>();
    Arrays.stream(TEXT.split("(?m)^FROM "))
        .skip(1)
        .forEach(
            stage ->
                stages.put(
                    stage.lines().findFirst().orElseThrow().replaceFirst(".* AS ", ""), stage));
    return stages;
  }
}
