package io.adwright.optimizer.policy.text;

/** How much policy there may be: what nobody can read, nobody has reviewed. */
public final class Limits {
  /** Characters of one file. */
  public static final int FILE = 256 * 1024;

  /** Policies of one file. */
  public static final int POLICIES = 500;

  /** Files of one directory. */
  public static final int FILES = 100;

  /** Entries of one list. */
  public static final int ENTRIES = 500;

  /** Characters of a name. */
  public static final int NAME = 64;

  /** Characters of a reason. */
  public static final int REASON = 500;

  /** Characters of a condition. */
  public static final int CONDITION = 4_000;

  private Limits() {}
}
