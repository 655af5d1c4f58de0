package io.adwright.simulator.platform;

import org.jspecify.annotations.Nullable;

/** Something that was asked of the platform and may change it. */
public sealed interface Request {

  /** The verb that was used. */
  Method method();

  /** Which campaign it is about. */
  CampaignRef campaign();

  /** The key that the client sent for it, if any. */
  @Nullable String idempotencyKey();

  /**
   * Create the campaign, or replace it as a person does who edits it behind the optimizer's back.
   *
   * @param onlyIfAbsent leave a campaign that exists as it is
   */
  record Put(CampaignRef campaign, boolean onlyIfAbsent, Draft draft) implements Request {
    @Override
    public Method method() {
      return Method.PUT;
    }

    /** Returns null: a PUT says the same however often it is said, and needs no key. */
    @Override
    public @Nullable String idempotencyKey() {
      return null;
    }
  }

  /**
   * Change a campaign that exists.
   *
   * @param idempotencyKey stands for exactly this change
   * @param validateOnly check everything and change nothing
   */
  record Patch(
      CampaignRef campaign, @Nullable String idempotencyKey, boolean validateOnly, Change change)
      implements Request {
    @Override
    public Method method() {
      return Method.PATCH;
    }

    /** Returns whether this asks for the very change that {@code other} asked for. */
    boolean isSameChangeAs(Patch other) {
      return campaign.equals(other.campaign) && change.equals(other.change);
    }
  }

  /**
   * A request that makes no sense; it is refused, but remembered.
   *
   * @param body as it came; only its beginning if it is long
   * @param complaint what is wrong with it
   */
  record Unreadable(
      Method method,
      CampaignRef campaign,
      @Nullable String idempotencyKey,
      String body,
      String complaint)
      implements Request {}

  /** The verbs that change something. */
  enum Method {
    /** Create or replace a whole campaign. */
    PUT,
    /** Change parts of a campaign. */
    PATCH
  }
}
