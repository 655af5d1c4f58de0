package io.adwright.gateway.security;

import java.util.Set;

/** What callers may do. None includes another: who is to do two things has two roles. */
public final class Roles {
  /** Reads everything of its tenant. */
  public static final String VIEWER = "viewer";

  /** Publishes metrics and files. */
  public static final String PUBLISHER = "publisher";

  /** Reads, and orders: kill switches, modes, rollbacks, re-runs, notes, replays. */
  public static final String OPERATOR = "operator";

  /** Reads, and answers what the optimizer asks. */
  public static final String APPROVER = "approver";

  /** All of them. */
  public static final Set<String> ALL = Set.of(VIEWER, PUBLISHER, OPERATOR, APPROVER);

  private Roles() {}
}
