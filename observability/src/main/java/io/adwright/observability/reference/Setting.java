package io.adwright.observability.reference;

import java.util.Locale;

/**
 * One key that an operator may set.
 *
 * @param key its whole name, with {@code *} for a name of the operator's choice
 * @param type what may be said
 * @param standard what holds when nothing is said; empty if there is nothing or it depends
 * @param text what it means
 */
record Setting(String key, String type, String standard, String text) {

  /** Returns the environment variable that sets it; empty where the name is the operator's. */
  String variable() {
    return key.contains("*") ? "" : key.toUpperCase(Locale.ROOT).replaceAll("\\W", "_");
  }
}
