package io.adwright.optimizer.policy;

import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelIssue;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelFunctionBinding;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.Program;
import io.adwright.contracts.ContentHash;
import io.adwright.contracts.Money;
import io.adwright.optimizer.policy.event.EventModel;
import io.adwright.optimizer.policy.text.Draft;
import io.adwright.optimizer.policy.text.Limits;
import io.adwright.optimizer.policy.text.Located;
import io.adwright.optimizer.policy.text.PolicyReader;
import io.adwright.optimizer.policy.text.Problem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Turns files into policies: all of them, or none and the reasons. */
public final class PolicyCompiler {
  private static final int DEPTH = 30;
  private static final int ITERATIONS = 10_000;
  private static final int VERSION_DIGITS = 12;

  private final EventModel model = new EventModel();
  private final CelCompiler conditions = compiler(SimpleType.BOOL);
  private final CelCompiler amounts = compiler(SimpleType.INT);
  private final CelRuntime runtime =
      CelRuntimeFactory.plannerRuntimeBuilder()
          .setOptions(options())
          .addFunctionBindings(
              CelFunctionBinding.fromOverloads(
                  "micros",
                  CelFunctionBinding.from("micros_int", Long.class, PolicyCompiler::micros)))
          .build();

  /** What became of files. */
  public sealed interface Result {}

  /** All of them are right. */
  public record Accepted(PolicySet policies) implements Result {}

  /** At least one is not; none is used. */
  public record Rejected(List<Problem> problems) implements Result {
    public Rejected {
      problems = List.copyOf(problems);
    }

    /** Returns a line per problem. */
    public String text() {
      return String.join("\n", problems.stream().map(Problem::text).toList());
    }
  }

  /** Returns the policies of {@code files}. */
  public Result compile(List<PolicyFile> files) {
    List<Problem> problems = new ArrayList<>();
    List<List<Policy>> compiled = new ArrayList<>();
    Map<String, Draft> byName = new HashMap<>();
    ContentHash version = ContentHash.of("policies");
    if (files.size() > Limits.FILES) {
      problems.add(
          new Problem(
              files.getLast().name(),
              1,
              "",
              "there are %,d policy files, the limit is %,d"
                  .formatted(files.size(), Limits.FILES)));
      return new Rejected(problems);
    }
    for (PolicyFile file : files) {
      version.and(file.name()).and(file.text());
      Draft.Reading reading = PolicyReader.read(file.name(), file.text());
      problems.addAll(reading.problems());
      List<Policy> policies = new ArrayList<>();
      for (Draft draft : reading.drafts()) {
        Draft other = byName.putIfAbsent(draft.name().text(), draft);
        if (other != null) {
          problems.add(
              problem(
                  draft,
                  draft.name().line(),
                  "this name is taken by %s:%d; choose another"
                      .formatted(other.file(), other.name().line())));
        }
        compile(draft, problems).ifPresent(policies::add);
      }
      compiled.add(policies);
    }
    return problems.isEmpty()
        ? new Accepted(new PolicySet(shorten(version), compiled, model))
        : new Rejected(problems);
  }

  /** Returns what conditions may ask for, a line per name. */
  public List<String> vocabulary() {
    return model.describe();
  }

  private Optional<Policy> compile(Draft draft, List<Problem> problems) {
    Optional<Program> when = program(conditions, draft, draft.when(), problems);
    Optional<Program> to = draft.to().flatMap(it -> program(amounts, draft, it, problems));
    String version =
        shorten(
            ContentHash.of("policy")
                .and(draft.when().text())
                .and(draft.then().name())
                .and(draft.to().map(Located::text).orElse(""))
                .and(draft.scope().toString())
                .and(draft.because()));
    return when.filter(_ -> to.isPresent() == draft.to().isPresent())
        .map(condition -> new Policy(draft, version, condition, to));
  }

  private Optional<Program> program(
      CelCompiler compiler, Draft draft, Located text, List<Problem> problems) {
    var checked = compiler.compile(text.text());
    for (CelIssue issue : checked.getErrors()) {
      int line = text.line() + Math.max(0, issue.getSourceLocation().getLine() - 1);
      problems.add(problem(draft, line, message(issue, text)));
    }
    if (checked.hasError()) {
      return Optional.empty();
    }
    try {
      return Optional.of(runtime.createProgram(checked.getAst()));
    } catch (CelValidationException | CelEvaluationException e) {
      problems.add(problem(draft, text.line(), String.valueOf(e.getMessage())));
      return Optional.empty();
    }
  }

  private static String message(CelIssue issue, Located text) {
    return "%s, at character %d of \"%s\""
        .formatted(
            issue.getMessage(), issue.getSourceLocation().getColumn() + 1, text.text().strip());
  }

  private static Problem problem(Draft draft, int line, String what) {
    return new Problem(draft.file(), line, draft.name().text(), what);
  }

  private CelCompiler compiler(CelType result) {
    var builder =
        CelCompilerFactory.standardCelCompilerBuilder()
            .setOptions(options())
            .setTypeProvider(model.types())
            .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
            .addFunctionDeclarations(
                CelFunctionDecl.newFunctionDeclaration(
                    "micros",
                    CelOverloadDecl.newGlobalOverload(
                        "micros_int", SimpleType.INT, SimpleType.INT)))
            .setResultType(result);
    model.variables().forEach(builder::addVar);
    return builder.build();
  }

  /** Returns the micros of {@code units} main units. */
  private static long micros(long units) {
    return Math.multiplyExact(units, Money.MICROS_PER_UNIT);
  }

  private static CelOptions options() {
    return CelOptions.current()
        .enableHeterogeneousNumericComparisons(true)
        .maxExpressionCodePointSize(Limits.CONDITION)
        .maxParseRecursionDepth(DEPTH)
        .comprehensionMaxIterations(ITERATIONS)
        .build();
  }

  private static String shorten(ContentHash hash) {
    return hash.id().substring(0, VERSION_DIGITS);
  }
}
