package io.adwright.copywriter.llm;

import io.adwright.contracts.event.AdCopy;
import io.adwright.contracts.event.AdVariant;
import io.adwright.contracts.event.Provenance;
import io.adwright.contracts.event.Strategy;
import io.adwright.copywriter.copy.BrandVoice;
import io.adwright.copywriter.copy.CopyJudgement;
import io.adwright.copywriter.copy.CopyValidator;
import io.adwright.copywriter.copy.Folded;
import io.adwright.copywriter.copy.Objection;
import io.adwright.llm.LlmDuty;
import io.adwright.llm.answer.Echo;
import io.adwright.llm.answer.Figures;
import io.adwright.llm.answer.Ids;
import io.adwright.llm.answer.Prose;
import io.adwright.llm.prompt.PromptData;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Has ads written in better words than templates can find. Which ads there are, and the angle of
 * each, stays as the rules have it; where they want none, nothing is asked. Every ad passes the
 * validator that the rules' ads pass.
 */
public final class WriteAds implements LlmDuty<Strategy, AdCopy, Written> {
  /** No channel has a longer text. */
  static final int MOST_CHARS = 125;

  private final BrandVoice voice;

  public WriteAds(BrandVoice voice) {
    this.voice = voice;
  }

  @Override
  public String prompt() {
    return "copywriter-1";
  }

  @Override
  public Class<Written> answer() {
    return Written.class;
  }

  @Override
  public Provenance provenance(AdCopy byRules) {
    return byRules.getProvenance();
  }

  @Override
  public boolean wanted(Strategy input, AdCopy byRules) {
    return !byRules.getVariants().isEmpty();
  }

  @Override
  public PromptData data(Strategy input, AdCopy byRules) {
    return new BriefData(input, byRules, voice).all();
  }

  @Override
  public List<String> violations(Written answer, Strategy input, AdCopy byRules) {
    var data = new BriefData(input, byRules, voice);
    if (!BriefData.ids(byRules).areOrderedBy(answer.ads().stream().map(Written.Ad::id).toList())) {
      return List.of("ads must have every id of the ads in the data once and no other");
    }
    if (answer.ads().stream().anyMatch(ad -> ad.primaryTexts().size() > 1)) {
      return List.of("an ad has more than one primary text");
    }
    List<String> violations = new ArrayList<>(prose(answer, data));
    violations.addAll(objections(answer, data));
    if (sharesTexts(merge(byRules, answer))) {
      violations.add("a text stands twice: let each say something else");
    }
    return violations;
  }

  @Override
  public AdCopy merge(AdCopy byRules, Written answer) {
    var variants = new ArrayList<AdVariant>(byRules.getVariants());
    Ids ids = BriefData.ids(byRules);
    for (Written.Ad ad : answer.ads()) {
      int place = ids.indexOf(ad.id());
      variants.set(place, Redraft.of(variants.get(place), ad, byRules.getPlanId()));
    }
    return AdCopy.newBuilder(byRules).setVariants(variants).build();
  }

  /** The rules' own lines may be kept: nobody but the rules and the brand made them. */
  private static List<String> prose(Written answer, BriefData data) {
    Set<String> byRules =
        data.copy().getVariants().stream().flatMap(Redraft::texts).collect(Collectors.toSet());
    var prose = new Prose(MOST_CHARS, Figures.in(byRules), new Echo(data.outsiders()));
    return answer.ads().stream()
        .flatMap(Redraft::texts)
        .filter(text -> !byRules.contains(text))
        .flatMap(text -> prose.violations("a text", text).stream())
        .distinct()
        .toList();
  }

  private List<String> objections(Written answer, BriefData data) {
    var validator =
        new CopyValidator(
            data.format(), voice, data.strategy().getDiagnosis().getCampaign().getCreatives());
    return answer.ads().stream()
        .flatMap(
            ad ->
                codes(validator.judge(Redraft.of(data.draft(ad.id()), ad, data.copy().getPlanId())))
                    .map(code -> ad.id() + " is refused: " + code))
        .toList();
  }

  /** The reasons quote the texts, the codes do not. */
  private static Stream<String> codes(CopyJudgement judgement) {
    return switch (judgement) {
      case CopyJudgement.Accepted _ -> Stream.of();
      case CopyJudgement.Rejected(List<Objection> objections) ->
          objections.stream().map(Objection::code).distinct();
    };
  }

  private static boolean sharesTexts(AdCopy copy) {
    List<String> texts =
        copy.getVariants().stream().flatMap(Redraft::texts).map(Folded::of).toList();
    return Set.copyOf(texts).size() < texts.size();
  }
}
