package io.adwright.optimizer.platform.google;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.FixTracking;
import io.adwright.contracts.action.Action.Observe;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.RefreshCreative;
import io.adwright.contracts.action.Action.Resume;
import io.adwright.contracts.action.Action.SetBid;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.action.Action.ShiftBudget;
import io.adwright.optimizer.platform.checked.Seen;
import java.util.List;
import java.util.Map;

/**
 * What we ask Google Ads to change: one operation per request, to an absolute value. With one
 * operation there is nothing to be done in part, so partial failure is off, and a {@code
 * partialFailureError} counts as a refusal all the same.
 *
 * @param method for example {@code campaignBudgets:mutate}
 * @param body of the request
 * @see <a
 *     href="https://developers.google.com/google-ads/api/reference/rpc/latest/MutateCampaignBudgetsRequest">MutateCampaignBudgetsRequest</a>
 * @see <a href="https://developers.google.com/google-ads/api/rest/common/mutate">REST: mutate</a>
 */
record GoogleMutations(String method, Map<String, Object> body) {

  /** Returns the request that {@code action} means. */
  static GoogleMutations of(Action action, Seen seen, boolean validateOnly) {
    return switch (action) {
      case SetDailyBudget(Money _, Money to) ->
          new GoogleMutations(
              "campaignBudgets:mutate",
              body(
                  Map.of(
                      "resourceName",
                      seen.budgetEntity() == null ? "" : seen.budgetEntity(),
                      "amountMicros",
                      Long.toString(to.micros())),
                  "amountMicros",
                  validateOnly));
      case Pause _ -> status(seen, "PAUSED", validateOnly);
      case Resume _ -> status(seen, "ENABLED", validateOnly);
      case SetBid _, ShiftBudget _, RefreshCreative _, FixTracking _, Observe _ ->
          throw new IllegalArgumentException(action.kind() + " is nothing that is sent");
    };
  }

  private static GoogleMutations status(Seen seen, String status, boolean validateOnly) {
    return new GoogleMutations(
        "campaigns:mutate",
        body(
            Map.of("resourceName", seen.campaignEntity(), "status", status),
            "status",
            validateOnly));
  }

  private static Map<String, Object> body(
      Map<String, String> update, String mask, boolean validateOnly) {
    return Map.of(
        "operations",
        List.of(Map.of("updateMask", mask, "update", update)),
        "partialFailure",
        false,
        "validateOnly",
        validateOnly);
  }
}
