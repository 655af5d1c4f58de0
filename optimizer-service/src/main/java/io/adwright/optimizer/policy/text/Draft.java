package io.adwright.optimizer.policy.text;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A policy as it is written, complete and of the right shape; its conditions are not checked yet.
 *
 * @param file where it stands
 * @param name unique among all policies
 * @param because the reason that people read
 * @param scope whom it is about
 * @param when the condition
 * @param then what follows
 * @param to the furthest daily budget, an expression in micros; with {@link Then#CLAMP} only
 */
public record Draft(
    String file,
    Located name,
    String because,
    Scope scope,
    Located when,
    Then then,
    Optional<Located> to) {

  /** What a policy does when its condition holds. */
  public enum Then {
    /** The policies below it in the same file do not apply. */
    ALLOW,
    /** The budget goes no further than a limit. */
    CLAMP,
    /** A person must decide. */
    ASK,
    /** It must not happen. */
    BLOCK
  }

  /**
   * Whom a policy is about; an empty part is "all".
   *
   * @param labels name and value, all of which the campaign must have
   */
  public record Scope(
      Set<String> tenants,
      Set<String> accounts,
      Set<String> platforms,
      Map<String, String> labels,
      Set<String> actions) {
    public Scope {
      tenants = sorted(tenants);
      accounts = sorted(accounts);
      platforms = sorted(platforms);
      labels = Collections.unmodifiableSortedMap(new TreeMap<>(labels));
      actions = sorted(actions);
    }
  }

  /** In an order of its own, so that equal scopes read the same everywhere. */
  private static Set<String> sorted(Set<String> entries) {
    return Collections.unmodifiableSortedSet(new TreeSet<>(entries));
  }

  /** What was read of a file. */
  public record Reading(List<Draft> drafts, List<Problem> problems) {
    public Reading {
      drafts = List.copyOf(drafts);
      problems = List.copyOf(problems);
    }
  }
}
