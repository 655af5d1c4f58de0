package io.adwright.optimizer.policy;

import io.adwright.optimizer.policy.text.Draft;
import io.adwright.optimizer.policy.text.Located;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A policy in force, as it is written: for people. Empty sets are "all".
 *
 * @param id its name in records, for example {@code policy:large-raises}
 * @param version a hash of its text, as records have it
 * @param file where it stands
 * @param because the reason that people read
 * @param when the condition
 * @param then ALLOW, CLAMP, ASK or BLOCK
 * @param to the furthest daily budget; with CLAMP only
 * @param labels name and value, all of which the campaign must have
 */
public record PolicyText(
    String id,
    String version,
    String file,
    String because,
    String when,
    String then,
    @Nullable String to,
    Set<String> actions,
    Set<String> tenants,
    Set<String> accounts,
    Set<String> platforms,
    Map<String, String> labels) {

  static PolicyText of(Policy policy) {
    Draft draft = policy.draft();
    Draft.Scope scope = draft.scope();
    return new PolicyText(
        policy.id(),
        policy.version(),
        draft.file(),
        draft.because(),
        draft.when().text(),
        draft.then().name(),
        draft.to().map(Located::text).orElse(null),
        scope.actions(),
        scope.tenants(),
        scope.accounts(),
        scope.platforms(),
        scope.labels());
  }
}
