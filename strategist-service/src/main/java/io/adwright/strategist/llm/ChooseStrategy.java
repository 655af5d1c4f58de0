package io.adwright.strategist.llm;

import io.adwright.contracts.action.Action;
import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.Strategy;
import io.adwright.llm.LlmDuty;
import io.adwright.llm.answer.Echo;
import io.adwright.llm.answer.Figures;
import io.adwright.llm.answer.Prose;
import io.adwright.llm.prompt.PromptData;
import io.adwright.strategist.llm.Chosen.Choice;
import io.adwright.strategist.plan.PlanIds;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has the rules' proposals weighed against each other: their order, how much of a raise is taken,
 * and the rationale of the plan. It can neither add nor drop a proposal, nor change its kind, nor
 * put more money at risk than the rules would.
 */
public final class ChooseStrategy implements LlmDuty<Recall, Strategy, Chosen> {
  /** As long as three of the rules' sentences. */
  static final int MOST_CHARS = 400;

  @Override
  public String prompt() {
    return "strategist-1";
  }

  @Override
  public Class<Chosen> answer() {
    return Chosen.class;
  }

  @Override
  public Provenance provenance(Strategy byRules) {
    return byRules.getProvenance();
  }

  @Override
  public PromptData data(Recall input, Strategy byRules) {
    return new PlanData(byRules).all();
  }

  @Override
  public List<String> violations(Chosen answer, Recall input, Strategy byRules) {
    var data = new PlanData(byRules);
    if (!data.ids().areOrderedBy(answer.order().stream().map(Choice::id).toList())) {
      return List.of("order must have every id of the proposals in the data once and no other");
    }
    var violations = new ArrayList<String>();
    List<Proposal> chosen =
        answer.order().stream().flatMap(choice -> taken(choice, data).stream()).toList();
    if (chosen.size() < answer.order().size()) {
      violations.add("a proposal has a size that the data does not list as smaller: use FULL");
    }
    if (!RiskOrder.isNoRiskier(actions(data), places(answer, data))) {
      violations.add("order puts a change ahead of one that leaves less money at risk");
    }
    violations.addAll(prose(data, chosen).violations("rationale", answer.rationale()));
    return violations;
  }

  /** The plan says something else now, so its ids and those of its proposals are made anew. */
  @Override
  public Strategy merge(Strategy byRules, Chosen answer) {
    var data = new PlanData(byRules);
    List<Proposal> chosen =
        answer.order().stream().map(choice -> taken(choice, data).orElseThrow()).toList();
    String planId =
        PlanIds.plan(
            byRules.getDiagnosis(),
            byRules.getLearnings(),
            chosen.stream().map(Proposal::getAction).toList());
    List<Proposal> ranked = new ArrayList<>();
    for (Proposal proposal : chosen) {
      ranked.add(
          Proposal.newBuilder(proposal)
              .setProposalId(PlanIds.proposal(planId, proposal.getAction()))
              .setRank(ranked.size() + 1)
              .build());
    }
    return Strategy.newBuilder(byRules)
        .setPlanId(planId)
        .setProposals(ranked)
        .setRationale(answer.rationale())
        .build();
  }

  private static Optional<Proposal> taken(Choice choice, PlanData data) {
    Proposal proposal = data.plan().getProposals().get(data.ids().indexOf(choice.id()));
    return Smaller.of(proposal, choice.size(), data.currency());
  }

  private static List<Action> actions(PlanData data) {
    return data.plan().getProposals().stream()
        .map(proposal -> Actions.fromSpec(proposal.getAction(), data.currency()))
        .toList();
  }

  private static List<Integer> places(Chosen answer, PlanData data) {
    return answer.order().stream().map(choice -> data.ids().indexOf(choice.id())).toList();
  }

  /**
   * Amounts that were not chosen must not be spoken of: the reader would take them for the plan.
   */
  private static Prose prose(PlanData data, List<Proposal> chosen) {
    List<String> saidByRules =
        Stream.concat(
                data.plan().getDiagnosis().getFindings().stream().map(Finding::getSummary),
                data.plan().getProposals().stream().map(Proposal::getRationale))
            .toList();
    return new Prose(
        MOST_CHARS,
        Figures.of(data.spoken(chosen)).and(Figures.in(saidByRules)),
        new Echo(List.of(data.plan().getDiagnosis().getCampaign().getName())));
  }
}
