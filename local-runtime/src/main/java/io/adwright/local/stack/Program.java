package io.adwright.local.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A program among the built files of the repository. */
public sealed interface Program {

  /** The directory in which it runs. */
  Path directory(Layout layout);

  /** The file whose absence means: not built. */
  Path marker(Layout layout);

  /**
   * The class path in order; empty where the jar names its own.
   *
   * @throws UncheckedIOException if a directory of jars cannot be read
   */
  List<Path> classpath(Layout layout);

  /** Whether the launcher's Java runs it; otherwise its arguments are the whole command. */
  default boolean onJava() {
    return true;
  }

  /** JVM options that this program needs whatever the machine. */
  default List<String> options() {
    return List.of();
  }

  /** What follows the JVM options on the command line. */
  List<String> arguments();

  /**
   * A Quarkus service of ours, as its module packages it.
   *
   * @param module the module's folder
   * @param options JVM options that it needs
   */
  record Service(String module, List<String> options) implements Program {
    private static final String JAR = "quarkus-run.jar";

    public Service {
      options = List.copyOf(options);
    }

    /** A service that needs no options. */
    public Service(String module) {
      this(module, List.of());
    }

    @Override
    public Path directory(Layout layout) {
      return layout.root().resolve(module).resolve("target").resolve("quarkus-app");
    }

    @Override
    public Path marker(Layout layout) {
      return directory(layout).resolve(JAR);
    }

    @Override
    public List<Path> classpath(Layout layout) {
      return List.of();
    }

    @Override
    public List<String> arguments() {
      return List.of("-jar", JAR);
    }
  }

  /**
   * The schema registry, a Quarkus application built by others. Its own starter loads classes
   * through a loader of its own, which no AOT cache covers; a plain class path in the same order
   * halves the time to start.
   */
  record Registry() implements Program {
    @Override
    public Path directory(Layout layout) {
      return layout.dist().resolve("registry");
    }

    @Override
    public Path marker(Layout layout) {
      return directory(layout).resolve("quarkus").resolve("generated-bytecode.jar");
    }

    @Override
    public List<Path> classpath(Layout layout) {
      Path home = directory(layout);
      // Transformed classes replace those of the same name in the jars behind them.
      return Stream.of(
              Stream.of(
                  home.resolve("quarkus").resolve("transformed-bytecode.jar"), marker(layout)),
              jars(home.resolve("app")).stream(),
              jars(home.resolve("lib").resolve("boot")).stream(),
              jars(home.resolve("lib").resolve("main")).stream())
          .flatMap(paths -> paths)
          .toList();
    }

    @Override
    public List<String> options() {
      return List.of(
          "--add-opens=java.base/java.lang=ALL-UNNAMED",
          "--enable-native-access=ALL-UNNAMED",
          "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
          "-Dapicurio.datasource.url=jdbc:h2:file:{data}/registry/registry");
    }

    @Override
    public List<String> arguments() {
      return List.of("io.quarkus.runner.GeneratedMain");
    }
  }

  /**
   * The Kafka broker: our main class on Kafka's jars.
   *
   * @param mainClass its fully qualified name
   * @param parameters what the main class is called with
   */
  record Broker(String mainClass, List<String> parameters) implements Program {
    public Broker {
      parameters = List.copyOf(parameters);
    }

    @Override
    public Path directory(Layout layout) {
      return layout.dist();
    }

    @Override
    public Path marker(Layout layout) {
      return layout.launcherJar();
    }

    @Override
    public List<Path> classpath(Layout layout) {
      return Stream.of(
              Stream.of(layout.launcherJar()),
              jars(layout.dist().resolve("broker")).stream(),
              jars(layout.dist().resolve("lib")).stream())
          .flatMap(paths -> paths)
          .toList();
    }

    @Override
    public List<String> arguments() {
      return Stream.concat(Stream.of(mainClass), parameters.stream()).toList();
    }
  }

  /**
   * PostgreSQL itself, as the build unpacks it: no JVM stands between the launcher and the server,
   * so whoever ends this process ends the database.
   *
   * @param parameters what the script beside the server is called with, after its folder
   */
  record Database(List<String> parameters) implements Program {
    public Database {
      parameters = List.copyOf(parameters);
    }

    @Override
    public boolean onJava() {
      return false;
    }

    @Override
    public Path directory(Layout layout) {
      return layout.dist();
    }

    @Override
    public Path marker(Layout layout) {
      return layout.dist().resolve("postgres").resolve("bin").resolve("postgres");
    }

    @Override
    public List<Path> classpath(Layout layout) {
      return List.of();
    }

    @Override
    public List<String> arguments() {
      return Stream.concat(
              Stream.of("sh", "{dist}/postgres.sh", "{dist}/postgres"), parameters.stream())
          .toList();
    }
  }

  private static List<Path> jars(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list the jars in " + directory, e);
    }
  }
}
