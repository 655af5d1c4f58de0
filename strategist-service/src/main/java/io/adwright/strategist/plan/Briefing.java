package io.adwright.strategist.plan;

import io.adwright.contracts.event.CopyBrief;
import io.adwright.contracts.event.Exposure;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.FindingCode;
import java.util.List;
import java.util.Optional;

/** Says what new ads should do, where new ads would help. */
final class Briefing {
  private static final int VARIANTS = 3;
  private static final int MOST_ANGLES = 4;

  private Briefing() {}

  /** An argument that an ad can make; a closed set, which the copywriter knows by these labels. */
  enum Angle {
    NEED("need"),
    CHOICE("choice"),
    EVERYDAY_USE("everyday use"),
    PERSONAL_FIT("personal fit"),
    COMPARISON("comparison"),
    EASE("ease");

    private final String label;

    Angle(String label) {
      this.label = label;
    }
  }

  /** What ads are wanted for. */
  private enum Goal {
    ATTENTION("Win back attention: more people who see the ads should click."),
    CONVERSION("Promise what the landing page keeps: more clicks should convert."),
    REACH("Speak to more people than before, as the campaign grows.");

    private final String text;

    Goal(String text) {
      this.text = text;
    }
  }

  /**
   * Returns the brief of a campaign that runs, for the findings that ads can answer.
   *
   * @param proposed the plan, best first
   */
  static Optional<CopyBrief> of(Situation situation, List<Candidate> proposed) {
    List<FindingCode> findings =
        situation.diagnosis().getFindings().stream()
            .map(Finding::getCode)
            .filter(code -> goal(code, proposed).isPresent())
            .toList();
    if (!situation.isRunning() || findings.isEmpty()) {
      return Optional.empty();
    }
    return goal(findings.getFirst(), proposed).map(goal -> brief(goal, findings, proposed));
  }

  private static CopyBrief brief(Goal goal, List<FindingCode> findings, List<Candidate> proposed) {
    return CopyBrief.newBuilder()
        .setGoal(goal.text)
        .setAngles(
            findings.stream()
                .flatMap(code -> goal(code, proposed).stream())
                .flatMap(each -> angles(each).stream())
                .map(angle -> angle.label)
                .distinct()
                .limit(MOST_ANGLES)
                .toList())
        .setVariants(VARIANTS)
        .setFindings(findings)
        .build();
  }

  private static Optional<Goal> goal(FindingCode code, List<Candidate> proposed) {
    return switch (code) {
      case LOW_CTR, CREATIVE_FATIGUE, AUDIENCE_SATURATION -> Optional.of(Goal.ATTENTION);
      case LOW_CVR, LANDING_PAGE_PROBLEM -> Optional.of(Goal.CONVERSION);
      case SCALE_OPPORTUNITY -> isRaised(proposed) ? Optional.of(Goal.REACH) : Optional.empty();
      case LOW_ROAS,
          HIGH_CPA,
          RISING_CPC,
          TRACKING_OUTAGE,
          COMPETITION,
          BUDGET_LIMITED,
          UNDER_DELIVERY,
          OVERSPEND,
          SPEND_SPIKE,
          INSUFFICIENT_DATA,
          HEALTHY,
          OTHER ->
          Optional.empty();
    };
  }

  private static boolean isRaised(List<Candidate> proposed) {
    return proposed.stream()
        .anyMatch(candidate -> candidate.action().exposure() == Exposure.RAISES);
  }

  private static List<Angle> angles(Goal goal) {
    return switch (goal) {
      case ATTENTION -> List.of(Angle.NEED, Angle.CHOICE, Angle.PERSONAL_FIT);
      case CONVERSION -> List.of(Angle.COMPARISON, Angle.EASE, Angle.PERSONAL_FIT);
      case REACH -> List.of(Angle.EVERYDAY_USE, Angle.CHOICE, Angle.NEED);
    };
  }
}
