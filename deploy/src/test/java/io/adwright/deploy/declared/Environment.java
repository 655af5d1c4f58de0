package io.adwright.deploy.declared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.config.ConfigMappings;
import io.smallrye.config.ConfigMappings.ConfigClass;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;

/**
 * Which environment variables a service listens to, and whether it would start with those given.
 */
public final class Environment {
  /** Read by the JVM, and by OpenMP below PyTorch. */
  private static final Set<String> OF_THE_PROCESS =
      Set.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS", "OMP_NUM_THREADS", "LANG");

  private static final Set<String> OF_QUARKUS = quarkusAtRunTime();
  private static final Set<String> OF_KAFKA = kafka();

  private Environment() {}

  /** Returns those of {@code names} that {@code service} would not hear of. */
  public static Set<String> unheard(Service service, Collection<String> names) {
    Set<String> heard = new HashSet<>(OF_THE_PROCESS);
    heard.addAll(OF_QUARKUS);
    heard.addAll(OF_KAFKA);
    heard.addAll(service.variables());
    for (Class<?> mapping : service.mappings()) {
      ConfigMappings.getProperties(ConfigClass.configClass(mapping))
          .keySet()
          .forEach(name -> heard.add(variable(name)));
    }
    Set<String> unheard = new TreeSet<>(names);
    unheard.removeAll(heard);
    return unheard;
  }

  /** Returns those of {@code names} that the tool {@code setup} would not hear of. */
  public static Set<String> unheardBySetup(Collection<String> names) {
    Set<String> unheard = new TreeSet<>(names);
    unheard.removeAll(OF_KAFKA);
    unheard.removeAll(
        Set.of("ADWRIGHT_REGISTRY_URL", "ADWRIGHT_TOPIC_REPLICAS", "ADWRIGHT_TOPICS"));
    return unheard;
  }

  /**
   * Reads the configuration of {@code service} as at its start.
   *
   * @throws RuntimeException if a value is none, or a key unknown, as the service itself would
   */
  public static SmallRyeConfig start(Service service, Map<String, String> environment) {
    var builder =
        new SmallRyeConfigBuilder()
            .addDefaultInterceptors()
            .addDiscoveredConverters()
            .withSources(new EnvConfigSource(environment, 300))
            .withSources(new PropertiesConfigSource(service.asMap(), service.name(), 250));
    service.mappings().forEach(builder::withMapping);
    return builder.build();
  }

  private static String variable(String property) {
    return property.replaceAll("[^a-zA-Z0-9]", "_").toUpperCase(Locale.ROOT);
  }

  private static Set<String> kafka() {
    Set<String> names = new HashSet<>();
    Stream.of(
            ConsumerConfig.configNames(),
            ProducerConfig.configNames(),
            AdminClientConfig.configNames())
        .flatMap(Set::stream)
        .forEach(name -> names.add("KAFKA_" + variable(name)));
    return names;
  }

  /** A build-time key among the variables would be passed over in silence: it is none of these. */
  private static Set<String> quarkusAtRunTime() {
    Set<String> names = new HashSet<>(Set.of("QUARKUS_CONFIG_LOCATIONS"));
    try {
      List<URL> models =
          Collections.list(
              Environment.class
                  .getClassLoader()
                  .getResources("META-INF/quarkus-config-doc/quarkus-config-model.json"));
      for (URL model : models) {
        for (JsonNode path : json(model).findParents("path")) {
          if (path.path("phase").asText().equals("RUN_TIME")) {
            names.add(path.path("path").path("environmentVariable").asText());
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return names;
  }

  private static JsonNode json(URL file) throws IOException {
    try (var in = file.openStream()) {
      return new ObjectMapper().readTree(in);
    }
  }
}
