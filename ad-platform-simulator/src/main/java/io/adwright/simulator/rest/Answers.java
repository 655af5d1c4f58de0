package io.adwright.simulator.rest;

import io.adwright.simulator.platform.Campaign;
import io.adwright.simulator.platform.JournalEntry;
import io.adwright.simulator.platform.RefusalCode;
import io.adwright.simulator.platform.Verdict;
import io.adwright.simulator.wire.CampaignView;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Turns what the platform decided into HTTP answers. */
final class Answers {
  private Answers() {}

  /** Returns the answer to a read of {@code campaign}. */
  static Response campaign(Campaign campaign) {
    return withCampaign(Response.Status.OK, campaign);
  }

  /** Returns the answer to a PUT. */
  static Response put(JournalEntry entry) {
    return switch (entry.verdict()) {
      case Verdict.Created created -> withCampaign(Response.Status.CREATED, created.after());
      case Verdict.Applied change -> withCampaign(Response.Status.OK, change.after());
      case Verdict.Replayed existing -> withCampaign(Response.Status.OK, existing.after());
      case Verdict.Refused refused -> problem(refused);
      case Verdict.Validated _ -> throw new IllegalStateException("a PUT is never only a check");
    };
  }

  /** Returns the answer to a PATCH. */
  static Response patch(JournalEntry entry) {
    return switch (entry.verdict()) {
      case Verdict.Applied change -> ok(Receipt.ofChange(change.before(), change.after(), false));
      case Verdict.Replayed change -> ok(Receipt.ofChange(change.before(), change.after(), true));
      case Verdict.Validated check ->
          ok(Receipt.ofCheck(entry.sequence(), check.before(), check.after()));
      case Verdict.Refused refused -> problem(refused);
      case Verdict.Created _ -> throw new IllegalStateException("a PATCH creates nothing");
    };
  }

  private static Response ok(Receipt receipt) {
    return Response.ok(receipt).build();
  }

  private static Response withCampaign(Response.Status status, Campaign campaign) {
    return Response.status(status)
        .tag(campaign.revision().toString())
        .entity(CampaignView.of(campaign))
        .build();
  }

  private static Response problem(Verdict.Refused refused) {
    RefusalCode code = refused.refusal().code();
    return Problem.of(status(code), code.name(), refused.refusal().detail(), view(refused.before()))
        .response();
  }

  private static @Nullable CampaignView view(@Nullable Campaign campaign) {
    return campaign == null ? null : CampaignView.of(campaign);
  }

  private static int status(RefusalCode code) {
    return switch (code) {
      case INVALID_REQUEST, IDEMPOTENCY_KEY_REQUIRED, UNKNOWN_CURRENCY, INVALID_BUDGET -> 400;
      case CAMPAIGN_NOT_FOUND -> 404;
      case REVISION_CONFLICT, CAMPAIGN_REMOVED -> 409;
      case IDEMPOTENCY_KEY_REUSED -> 422;
      case INJECTED_FAULT -> 503;
    };
  }
}
