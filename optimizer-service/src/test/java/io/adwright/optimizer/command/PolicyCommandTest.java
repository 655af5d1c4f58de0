package io.adwright.optimizer.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class PolicyCommandTest {
  private final StringWriter out = new StringWriter();

  @TempDir private Path directory;

  @Test
  void aRightFileIsCounted() throws IOException {
    // Given
    Path file = write("when: action.raises\n    then: ask");

    // When
    int status = run("policy", "check", file.toString());

    // Then
    assertThat(status).isZero();
    assertThat(out.toString()).matches("1 policies in 1 files are right, version [0-9a-f]{12}\\R");
  }

  @Test
  void aWrongFileIsToldWithItsLine() throws IOException {
    // Given
    Path file = write("when: kpis.rosa < 1.0\n    then: ask");

    // When
    int status = run("policy", "check", file.toString());

    // Then
    assertThat(status).isEqualTo(1);
    assertThat(out.toString()).startsWith("p.yaml:4: policy \"small\": undefined field 'rosa'");
  }

  @Test
  void aMissingFileIsTold() {
    // Given
    String nowhere = directory.resolve("nowhere.yaml").toString();

    // When
    int status = run("policy", "check", nowhere);

    // Then
    assertThat(status).isEqualTo(1);
    assertThat(out.toString()).isEqualTo("cannot be read: " + nowhere + "\n");
  }

  @Test
  void anImaginedActionIsExplainedRuleByRule() throws IOException {
    // Given
    Path file = write("when: action.to_micros > micros(55)\n    then: ask");

    // When
    int status =
        run(
            "policy",
            "explain",
            "--policies",
            file.toString(),
            "--action",
            "set-daily-budget",
            "--from",
            "50",
            "--to",
            "75.00",
            "--kpi",
            "roas=3.2",
            "--finding",
            "BUDGET_LIMITED");

    // Then
    assertThat(status).isZero();
    assertThat(out.toString())
        .contains(
            "ASK: Increase budget 20%\nReason: as agreed",
            "CLAMPED  step-limit (version 1): asked for 50% to 75.00 USD",
            "ASKED    policy:small (version ");
  }

  @Test
  void aPolicyThatDoesNotApplySaysWhy() {
    // Given the pack that ships

    // When
    int status =
        run(
            "policy",
            "explain",
            "--action",
            "pause",
            "--kpi",
            "conversions=3",
            "--label",
            "team=brand");

    // Then
    assertThat(status).isZero();
    assertThat(out.toString())
        .contains(
            "ALLOW: Pause campaign",
            "policy:raise-needs-thirty-conversions: it is about [RESUME, SET_DAILY_BUDGET]",
            "policy:contractual-minimum: \"action.reduces");
  }

  @Test
  void anUnknownKindOfActionIsAMistakeOfTheCaller() {
    // Given
    String kind = "give-it-all";

    // When
    int status = run("policy", "explain", "--action", kind);

    // Then
    assertThat(status).isEqualTo(2);
  }

  @Test
  void fieldsAreListedWithTypeAndMeaning() {
    // Given the commands

    // When
    int status = run("policy", "fields");

    // Then
    assertThat(status).isZero();
    assertThat(out.toString()).containsPattern("kpis.roas +double +conversion value per spend");
  }

  private Path write(String rest) throws IOException {
    return Files.writeString(
        directory.resolve("p.yaml"),
        "policies:\n  - name: small\n    because: as agreed\n    " + rest + "\n");
  }

  private int run(String... args) {
    CommandLine line = OperatorTool.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(new StringWriter()));
    return line.execute(args);
  }
}
