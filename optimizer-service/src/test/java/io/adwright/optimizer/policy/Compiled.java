package io.adwright.optimizer.policy;

import io.adwright.optimizer.gate.Gate;
import io.adwright.optimizer.gate.GatePolicy;
import java.util.ArrayList;
import java.util.List;

/** Policies from text. */
final class Compiled {
  private static final PolicyCompiler COMPILER = new PolicyCompiler();

  private Compiled() {}

  /** Files a.yaml, b.yaml, ... */
  static PolicyCompiler.Result files(String... texts) {
    List<PolicyFile> files = new ArrayList<>();
    for (String text : texts) {
      files.add(new PolicyFile((char) ('a' + files.size()) + ".yaml", text));
    }
    return COMPILER.compile(files);
  }

  static String problems(String... texts) {
    return switch (files(texts)) {
      case PolicyCompiler.Accepted(PolicySet policies) ->
          throw new AssertionError(policies.size() + " policies were accepted");
      case PolicyCompiler.Rejected rejected -> rejected.text();
    };
  }

  static PolicySet policies(String... texts) {
    return switch (files(texts)) {
      case PolicyCompiler.Accepted(PolicySet policies) -> policies;
      case PolicyCompiler.Rejected rejected -> throw new AssertionError(rejected.text());
    };
  }

  static Gate gate(String... texts) {
    return new Gate(GatePolicy.standard().with(policies(texts)));
  }

  /** One policy of the given lines, each {@code field: value}. */
  static String policy(String name, String... lines) {
    return "  - name: %s%n    because: as agreed%n    %s%n"
        .formatted(name, String.join("\n    ", lines));
  }

  static String file(String... policies) {
    return "policies:\n" + String.join("", policies);
  }
}
