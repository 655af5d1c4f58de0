package io.adwright.strategist.plan;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Action.FixTracking;
import io.adwright.contracts.action.Action.Observe;
import io.adwright.contracts.action.Action.Pause;
import io.adwright.contracts.action.Action.RefreshCreative;
import io.adwright.contracts.action.Action.Resume;
import io.adwright.contracts.action.Action.SetBid;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.action.Action.ShiftBudget;
import java.util.List;

/** The plan in a few sentences. */
final class Summary {
  private Summary() {}

  /** Returns what comes first, why, and how many learnings weighed in. */
  static String of(List<Candidate> best, LearningWeight weight) {
    Candidate first = best.getFirst();
    long learnings = best.stream().flatMap(each -> weight.ids(each).stream()).distinct().count();
    String known =
        learnings == 0 ? "" : " Learnings of such situations that weighed in: " + learnings + '.';
    return words(first.action()) + ". " + first.rationale() + known;
  }

  private static String words(Action action) {
    return switch (action) {
      case SetDailyBudget(var from, var to) ->
          "Set the daily budget from %s to %s".formatted(from.text(), to.text());
      case SetBid(var from, var to) ->
          "Set the bid from %s to %s".formatted(from.text(), to.text());
      case ShiftBudget shift ->
          "Shift the daily budget from %s to %s".formatted(shift.from().text(), shift.to().text());
      case Pause _ -> "Pause the campaign";
      case Resume _ -> "Resume the campaign";
      case RefreshCreative _ -> "Refresh the ads";
      case FixTracking _ -> "Have conversion tracking checked";
      case Observe _ -> "Leave the campaign as it is";
    };
  }
}
