package io.adwright.deploy.compose;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.adwright.deploy.declared.Repository;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * {@code docker-compose.yml}, with anchors merged and variables replaced. A key that is not listed
 * here is a mistake until somebody adds it.
 */
record ComposeFile(
    String name,
    Map<String, Container> services,
    Map<String, Network> networks,
    Map<String, Map<String, Object>> volumes,
    Map<String, SecretFile> secrets) {
  private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(?::-([^}]*))?}");

  static ComposeFile read() {
    Properties defaults = Repository.settings(".env");
    String text =
        VARIABLE
            .matcher(Repository.text("docker-compose.yml"))
            .replaceAll(
                found -> defaults.getProperty(found.group(1), String.valueOf(found.group(2))));
    Map<String, Object> file = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    file.keySet().removeIf(key -> key.startsWith("x-"));
    return new ObjectMapper()
        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .convertValue(file, ComposeFile.class);
  }

  /** One entry under {@code services}. */
  record Container(
      String image,
      @Nullable Build build,
      List<String> profiles,
      @Nullable String restart,
      @JsonProperty("read_only") boolean readOnly,
      @Nullable List<String> tmpfs,
      @Nullable @JsonProperty("cap_drop") List<String> capDrop,
      @Nullable @JsonProperty("security_opt") List<String> securityOpt,
      @Nullable @JsonProperty("stop_grace_period") String stopGracePeriod,
      List<String> networks,
      @Nullable List<String> ports,
      @Nullable List<String> volumes,
      @Nullable List<String> secrets,
      @Nullable List<String> command,
      @Nullable List<String> entrypoint,
      @Nullable Map<String, String> environment,
      @Nullable @JsonProperty("depends_on") Map<String, Need> dependsOn,
      @Nullable Health healthcheck) {
    Container {
      volumes = volumes == null ? List.of() : List.copyOf(volumes);
      secrets = secrets == null ? List.of() : List.copyOf(secrets);
      ports = ports == null ? List.of() : List.copyOf(ports);
      environment = environment == null ? Map.of() : Map.copyOf(environment);
      dependsOn = dependsOn == null ? Map.of() : Map.copyOf(dependsOn);
    }
  }

  record Build(
      String context, String dockerfile, String target, @Nullable Map<String, String> args) {}

  record Need(String condition) {}

  record Health(
      List<String> test,
      String interval,
      String timeout,
      int retries,
      @JsonProperty("start_period") String startPeriod) {}

  record Network(boolean internal) {}

  record SecretFile(String file) {}
}
