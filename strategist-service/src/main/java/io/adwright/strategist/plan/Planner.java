package io.adwright.strategist.plan;

import io.adwright.contracts.Provenances;
import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.Strategy;
import java.util.ArrayList;
import java.util.List;

/**
 * Turns a diagnosis and what is remembered into one to three proposals, best first.
 *
 * <p>A pure function of the recall and the policy. It only proposes: whether and how far a proposal
 * may be carried out is the optimizer's to judge.
 */
public final class Planner {
  /** Version of the reasoning, as it stands in the provenance. */
  public static final String VERSION = "strategist-1";

  private final PlanPolicy policy;

  public Planner(PlanPolicy policy) {
    this.policy = policy;
  }

  /**
   * Returns the plan for the campaign of {@code recall}.
   *
   * @param context identity of the plan's event; the plan and its ids do not depend on it
   * @throws IllegalArgumentException if the diagnosis breaks its contract: no findings, an unknown
   *     currency
   */
  public Strategy plan(Recall recall, EventContext context) {
    Diagnosis diagnosis = recall.getDiagnosis();
    if (diagnosis.getFindings().isEmpty()) {
      throw new IllegalArgumentException(
          "the diagnosis of campaign %s has no findings; it must have at least one"
              .formatted(diagnosis.getCampaign().getRef().getCampaignId()));
    }
    Situation situation = new Situation(diagnosis, policy);
    LearningWeight weight =
        new LearningWeight(diagnosis.getCampaign(), recall.getLearnings(), policy.learningWeight());
    List<Candidate> best = new Ranking(situation, weight).best();
    List<ActionSpec> actions =
        best.stream().map(candidate -> Actions.toSpec(candidate.action())).toList();
    String planId = PlanIds.plan(diagnosis, recall.getLearnings(), actions);
    return Strategy.newBuilder()
        .setContext(context)
        .setProvenance(Provenances.rules(VERSION))
        .setPlanId(planId)
        .setDiagnosis(diagnosis)
        .setLearnings(recall.getLearnings())
        .setProposals(proposals(planId, best, actions, weight))
        .setBrief(Briefing.of(situation, best).orElse(null))
        .setRationale(Summary.of(best, weight))
        .build();
  }

  private static List<Proposal> proposals(
      String planId, List<Candidate> best, List<ActionSpec> actions, LearningWeight weight) {
    List<Proposal> proposals = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      Candidate candidate = best.get(i);
      proposals.add(
          Proposal.newBuilder()
              .setProposalId(PlanIds.proposal(planId, actions.get(i)))
              .setRank(i + 1)
              .setAction(actions.get(i))
              .setRationale(candidate.rationale())
              .setExpected(candidate.expected().orElse(null))
              .setFindings(candidate.findings())
              .setLearningIds(weight.ids(candidate))
              .setEvidence(candidate.evidence())
              .build());
    }
    return proposals;
  }
}
