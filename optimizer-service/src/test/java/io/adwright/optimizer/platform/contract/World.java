package io.adwright.optimizer.platform.contract;

import io.adwright.contracts.event.CampaignProfile;
import io.adwright.optimizer.gate.AdPlatform;
import java.util.Set;

/**
 * A platform with one active campaign of 50 USD a day, as its owner sees it: what really is, and
 * ways to go wrong.
 */
public interface World extends AutoCloseable {

  /** What can go wrong. */
  enum Trouble {
    /** The connection closes without an answer; nothing is done. */
    SILENT_BEFORE,
    /** The connection closes without an answer, though it was done. */
    SILENT_AFTER,
    /** An error of the server, though it was done. */
    ERROR_AFTER,
    /** No answer ever; nothing is done. */
    NEVER,
    /** A good status with a web page; nothing is done. */
    HTML,
    /** The quota is used up; nothing is done. */
    THROTTLED,
    /** A good status with the platform's error in it; nothing is done. */
    ERROR_BODY
  }

  /** The adapter, which is patient. */
  AdPlatform platform();

  /** The same adapter, which gives up after a part of a second. */
  AdPlatform impatient();

  CampaignProfile campaign();

  /** A campaign that the platform does not know. */
  CampaignProfile unknown();

  /** What this platform can be made to do wrong. */
  Set<Trouble> troubles();

  /** Lets every change from now on go wrong. */
  void troubleChanges(Trouble trouble);

  /** Lets every question from now on go wrong. */
  void troubleReads(Trouble trouble);

  /** Everything is well again. */
  void calm();

  /** Somebody else sets the budget. */
  void editBudget(long micros);

  /** Somebody removes the campaign. */
  void remove();

  /** How many changes were made, by whomever. */
  int effects();

  long budgetMicros();

  /** Whether the campaign delivers. */
  boolean active();

  @Override
  void close();
}
