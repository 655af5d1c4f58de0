package io.adwright.gateway.rest;

import io.adwright.gateway.api.Problem;
import io.adwright.gateway.api.Violation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An error that is answered as a {@link Problem}. */
final class ApiProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // an exception of this kind never leaves the process
  private final Problem problem;

  private final @Nullable Duration retryAfter;

  private ApiProblem(Problem problem, @Nullable Duration retryAfter) {
    super(problem.code() + ": " + problem.detail());
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  static ApiProblem of(Problem problem) {
    return new ApiProblem(problem, null);
  }

  /** Something is away for a while. */
  static ApiProblem unavailable(String detail, String code, Duration retryAfter) {
    String hint = "Try again in " + retryAfter.toSeconds() + " s.";
    return new ApiProblem(
        new Problem("Not available at the moment", 503, detail, code, hint), retryAfter);
  }

  /** The same later would be welcome. */
  static ApiProblem slowDown(String detail, String code, Duration retryAfter) {
    String hint = "Try again in " + retryAfter.toSeconds() + " s.";
    return new ApiProblem(
        new Problem("Not taken at the moment", 429, detail, code, hint), retryAfter);
  }

  /** The request itself is wrong. */
  static ApiProblem badRequest(String code, String hint, List<Violation> violations) {
    String detail =
        violations.size() == 1
            ? (violations.getFirst().path() + " " + violations.getFirst().reason()).strip()
            : violations.size() + " things are wrong, see violations.";
    return of(new Problem("The request is not valid", 400, detail, code, hint, violations));
  }

  Problem problem() {
    return problem;
  }

  /** When to try again; empty where that would not help. */
  Optional<Duration> retryAfter() {
    return Optional.ofNullable(retryAfter);
  }
}
