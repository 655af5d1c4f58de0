package io.adwright.optimizer.policy;

import io.adwright.optimizer.policy.text.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The policies in force. Bad ones never come into force: at the start they stop it, later the last
 * good ones stay.
 */
public final class PolicyStore {
  private final PolicyFiles files;
  private final PolicyCompiler compiler;
  private final AtomicReference<State> state;

  private PolicyStore(PolicyFiles files, PolicyCompiler compiler, State state) {
    this.files = files;
    this.compiler = compiler;
    this.state = new AtomicReference<>(state);
  }

  /**
   * What is in force, and what keeps newer files from it.
   *
   * @param problems empty where the files are in force as they are
   * @param fingerprint of the files that were looked at last
   */
  record State(PolicySet policies, List<Problem> problems, String fingerprint) {
    State {
      problems = List.copyOf(problems);
    }
  }

  /** What a look at the files came to. */
  public enum Look {
    UNCHANGED,
    ACCEPTED,
    REJECTED
  }

  /**
   * Reads the policies for the first time.
   *
   * @throws IllegalStateException if one is wrong or cannot be read; the message has a line per
   *     problem
   */
  public static PolicyStore open(PolicyFiles files, PolicyCompiler compiler) {
    try {
      List<PolicyFile> found = files.read();
      return switch (compiler.compile(found)) {
        case PolicyCompiler.Accepted(PolicySet policies) ->
            new PolicyStore(
                files, compiler, new State(policies, List.of(), PolicyFiles.fingerprint(found)));
        case PolicyCompiler.Rejected rejected ->
            throw new IllegalStateException(
                "the policies are not accepted, correct them:\n" + rejected.text());
      };
    } catch (IOException e) {
      throw new IllegalStateException("the policies cannot be read: " + e.getMessage(), e);
    }
  }

  /** Returns the policies in force. */
  public PolicySet current() {
    return now().policies();
  }

  /** Returns why the files are not in force as they are; empty if they are. */
  public List<Problem> problems() {
    return now().problems();
  }

  /** Looks at the files again, and takes them over if they have changed and are right. */
  public Look look() {
    State before = now();
    try {
      List<PolicyFile> found = files.read();
      String fingerprint = PolicyFiles.fingerprint(found);
      if (fingerprint.equals(before.fingerprint())) {
        return Look.UNCHANGED;
      }
      return switch (compiler.compile(found)) {
        case PolicyCompiler.Accepted(PolicySet policies) -> {
          state.set(new State(policies, List.of(), fingerprint));
          yield Look.ACCEPTED;
        }
        case PolicyCompiler.Rejected(List<Problem> problems) -> {
          state.set(new State(before.policies(), problems, fingerprint));
          yield Look.REJECTED;
        }
      };
    } catch (IOException e) {
      return unreadable(before, String.valueOf(e.getMessage()));
    }
  }

  private Look unreadable(State before, String why) {
    Problem problem = new Problem(files.directory().map(Object::toString).orElse(""), 0, "", why);
    if (before.problems().equals(List.of(problem))) {
      return Look.UNCHANGED;
    }
    state.set(new State(before.policies(), List.of(problem), ""));
    return Look.REJECTED;
  }

  private State now() {
    return Objects.requireNonNull(state.get());
  }
}
