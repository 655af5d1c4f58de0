package io.adwright.local.script;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A checkout made of paper around the real script: sources and jars are empty files, the JDKs and
 * Maven are shell scripts that say how they were called.
 */
final class Checkout {
  private static final Path SCRIPT = Path.of("..", "adwright").toAbsolutePath().normalize();
  private static final List<String> SERVICES =
      List.of(
          "analyst-service",
          "memory-service",
          "strategist-service",
          "copywriter-service",
          "optimizer-service",
          "gateway",
          "ad-platform-simulator");

  private final Path root;
  private final Path home;
  private final Map<String, String> environment = new HashMap<>();

  /**
   * @param directory an empty directory; the checkout's path gets a space in it
   */
  Checkout(Path directory) throws IOException {
    this.root = Files.createDirectories(directory.toRealPath().resolve("my checkout"));
    this.home = Files.createDirectories(directory.toRealPath().resolve("home"));
    Files.copy(SCRIPT, root.resolve("adwright"));
    executable(root.resolve("adwright"));
    write(root.resolve("pom.xml"), "<project><version>9.9</version></project>");
    for (String module : SERVICES) {
      write(root.resolve(module).resolve("src/main/java/A.java"), "");
      write(root.resolve(module).resolve("pom.xml"), "");
    }
    for (String module :
        List.of("contracts", "agent-kit", "local-runtime", "eval", "dead-letters")) {
      write(root.resolve(module).resolve("src/main/java/A.java"), "");
      write(root.resolve(module).resolve("pom.xml"), "");
    }
    environment.put("HOME", home.toString());
    environment.put("ADWRIGHT_JDK_DIRS", home.resolve("jdks").toString());
    environment.put("ADWRIGHT_PREPARE", "no");
    maven("Apache Maven 3.9.12", "");
  }

  Path root() {
    return root;
  }

  Path home() {
    return home;
  }

  Checkout set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Puts a JDK at {@code place} that prints its place and its arguments when it is run. */
  Path jdk(Path place, String version) throws IOException {
    write(place.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"" + version + "\"\n");
    write(
        place.resolve("bin/java"),
        "#!/bin/sh\necho \"JDK %s\"\nfor a; do echo \"ARG $a\"; done\n".formatted(place));
    write(place.resolve("bin/javac"), "#!/bin/sh\n");
    executable(place.resolve("bin/java"));
    executable(place.resolve("bin/javac"));
    return place;
  }

  /** Puts a Maven on the path that says {@code version} and does {@code work} to build. */
  void maven(String version, String work) throws IOException {
    Path mvn = home.resolve("bin/mvn");
    write(
        mvn,
        "#!/bin/sh\ncase $* in --version) echo '%s'; exit 0;; esac\n%s\n".formatted(version, work));
    executable(mvn);
  }

  /** Makes {@code file} of the checkout a shell script that does {@code work}. */
  void script(String file, String work) throws IOException {
    write(root.resolve(file), "#!/bin/sh\n" + work);
    executable(root.resolve(file));
  }

  /** Puts a program on the path that does nothing. */
  void tool(String name) throws IOException {
    write(home.resolve("bin").resolve(name), "#!/bin/sh\n");
    executable(home.resolve("bin").resolve(name));
  }

  /** Writes every jar that a build makes, as of {@code time}. */
  void built(Instant time) throws IOException {
    List<Path> jars = new ArrayList<>();
    jars.add(root.resolve("local-runtime/target/dist/local-runtime.jar"));
    jars.add(root.resolve("eval/target/dist/eval.jar"));
    jars.add(root.resolve("dead-letters/target/dist/dead-letters.jar"));
    SERVICES.forEach(
        service -> jars.add(root.resolve(service + "/target/quarkus-app/quarkus-run.jar")));
    for (Path jar : jars) {
      write(jar, "jar");
      Files.setLastModifiedTime(jar, FileTime.from(time));
    }
  }

  Result adwright(String... arguments) throws IOException, InterruptedException {
    return run(root.resolve("adwright"), home, arguments);
  }

  /** Runs the script, called as {@code script}, in {@code directory}. */
  Result run(Path script, Path directory, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
    builder.environment().remove("JAVA_HOME");
    builder.environment().remove("ADWRIGHT_HOME");
    builder.environment().put("PATH", home.resolve("bin") + ":/usr/bin:/bin");
    builder.environment().putAll(environment);
    Path out = home.resolve("out");
    Path err = home.resolve("err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("the script does not end: " + Files.readString(err));
    }
    return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static void write(Path file, String content) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, content.getBytes(StandardCharsets.UTF_8));
  }

  private static void executable(Path file) {
    if (!file.toFile().setExecutable(true)) {
      throw new AssertionError("cannot make " + file + " executable");
    }
  }

  /** What the script answered. */
  record Result(int status, String out, String err) {}
}
