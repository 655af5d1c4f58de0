package io.adwright.deploy.declared;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;

/** The files of this repository. */
public final class Repository {
  public static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());
  private static final Path ROOT = Path.of("..");

  private Repository() {}

  public static Path path(String file) {
    return ROOT.resolve(file);
  }

  public static String text(String file) {
    try {
      return Files.readString(path(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Settings of a file, without those of a profile of their own ({@code %test.…}). */
  public static Properties settings(String file) {
    var settings = new Properties();
    try (var in = Files.newBufferedReader(path(file))) {
      settings.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    settings.keySet().removeIf(key -> key.toString().startsWith("%"));
    return settings;
  }

  /** Documents of a file or of a text that a tool wrote; empty ones are left out. */
  public static List<JsonNode> documents(String yaml) {
    try (MappingIterator<JsonNode> all = YAML.readerFor(JsonNode.class).readValues(yaml)) {
      return all.readAll().stream().filter(document -> !document.isEmpty()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A version that the root POM names, for example {@code kafka.version}. */
  public static String version(String property) {
    var tag =
        Pattern.compile("<" + property + ">([^<]+)</" + property + ">").matcher(text("pom.xml"));
    if (!tag.find()) {
      throw new IllegalArgumentException("the root POM has no " + property);
    }
    return tag.group(1);
  }

  /** The version of this project. */
  public static String projectVersion() {
    return version("version");
  }
}
