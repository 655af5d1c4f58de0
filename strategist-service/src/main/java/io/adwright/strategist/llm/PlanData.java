package io.adwright.strategist.llm;

import io.adwright.contracts.Money;
import io.adwright.contracts.action.Action.SetDailyBudget;
import io.adwright.contracts.action.Actions;
import io.adwright.contracts.event.Effect;
import io.adwright.contracts.event.Finding;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.RecalledLearning;
import io.adwright.contracts.event.Strategy;
import io.adwright.llm.answer.Ids;
import io.adwright.llm.prompt.PromptData;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What the model is told of a plan. */
record PlanData(Strategy plan) {
  private static final int MOST_LEARNINGS = 5;

  /** Returns all of it. */
  PromptData all() {
    Ids ids = ids();
    return situation()
        .parts(
            "proposals",
            ids.all().stream()
                .map(id -> offered(id, plan.getProposals().get(ids.indexOf(id))))
                .toList());
  }

  /** Returns what can be spoken of once {@code chosen} are the proposals. */
  PromptData spoken(List<Proposal> chosen) {
    return situation().parts("proposals", chosen.stream().map(this::proposal).toList());
  }

  /** Returns the ids of the proposals, in the rules' order. */
  Ids ids() {
    return Ids.of('P', plan.getProposals());
  }

  String currency() {
    return plan.getDiagnosis().getCampaign().getCurrency();
  }

  private PromptData situation() {
    return new PromptData()
        .text("campaign", plan.getDiagnosis().getCampaign().getName())
        .text("currency", currency())
        .parts(
            "findings", plan.getDiagnosis().getFindings().stream().map(PlanData::finding).toList())
        .parts(
            "learnings",
            plan.getLearnings().stream().limit(MOST_LEARNINGS).map(PlanData::learning).toList());
  }

  private PromptData offered(String id, Proposal proposal) {
    return new PromptData()
        .id("id", id)
        .part("full", proposal(proposal))
        .parts(
            "smaller",
            Stream.of(Size.HALF, Size.QUARTER)
                .flatMap(size -> smaller(proposal, size).stream())
                .toList());
  }

  private Optional<PromptData> smaller(Proposal proposal, Size size) {
    return Smaller.of(proposal, size, currency())
        .map(part -> amounts(part, new PromptData().code("size", size)));
  }

  private PromptData proposal(Proposal proposal) {
    var action = Actions.fromSpec(proposal.getAction(), currency());
    var data = new PromptData().code("action", action.kind()).code("exposure", action.exposure());
    amounts(proposal, data).text("because", proposal.getRationale());
    proposal
        .getExpected()
        .ifPresent(
            effect ->
                data.text("expected", effect.getMetric())
                    .number("low", effect.getLow())
                    .number("high", effect.getHigh()));
    return data;
  }

  private PromptData amounts(Proposal proposal, PromptData data) {
    return Actions.fromSpec(proposal.getAction(), currency())
            instanceof SetDailyBudget(Money from, Money to)
        ? data.amount("from", from).amount("to", to).number("step", step(from, to))
        : data;
  }

  private static double step(Money from, Money to) {
    return (double) to.minus(from).micros() / from.micros();
  }

  private static PromptData finding(Finding finding) {
    return new PromptData()
        .code("code", finding.getCode())
        .code("severity", finding.getSeverity())
        .number("confidence", finding.getConfidence())
        .text("summary", finding.getSummary());
  }

  private static PromptData learning(RecalledLearning learning) {
    var data =
        new PromptData().text("text", learning.getText()).code("validity", learning.getValidity());
    learning.getAppliesTo().getFinding().ifPresent(finding -> data.code("finding", finding));
    learning.getAppliesTo().getAction().ifPresent(action -> data.code("action", action));
    learning.getEffect().ifPresent(effect -> data.part("effect", effect(effect)));
    return data;
  }

  private static PromptData effect(Effect effect) {
    return new PromptData()
        .text("metric", effect.getMetric())
        .number("low", effect.getLow())
        .number("high", effect.getHigh());
  }
}
