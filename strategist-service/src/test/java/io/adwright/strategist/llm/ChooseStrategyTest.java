package io.adwright.strategist.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.adwright.contracts.event.ActionKind;
import io.adwright.contracts.event.ActionSpec;
import io.adwright.contracts.event.ExpectedEffect;
import io.adwright.contracts.event.Proposal;
import io.adwright.contracts.event.Recall;
import io.adwright.contracts.event.Strategy;
import io.adwright.llm.answer.AnswerReader;
import io.adwright.llm.answer.Reading;
import io.adwright.llm.prompt.Prompt;
import io.adwright.llm.prompt.PromptSize;
import io.adwright.llm.stub.Corpus;
import io.adwright.strategist.llm.Chosen.Choice;
import io.adwright.strategist.plan.BudgetResponse;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChooseStrategyTest {
  private static final String WHY = "The return is above target, so the budget grows first.";
  private static final long BUDGET = 100_000_000;

  private final ChooseStrategy duty = new ChooseStrategy();
  private final Recall winning = Cases.winning("All our shoes for the big spring sale", BUDGET);
  private final Strategy raise = Cases.planned(winning);
  private final Recall losing = Cases.losing("Spring sale");
  private final Strategy pause = Cases.planned(losing);

  @Test
  void theCasesAreWhatTheyAreTakenFor() {
    // When
    List<ActionKind> kinds = kinds(raise);

    // Then
    assertThat(kinds).containsExactly(ActionKind.SET_DAILY_BUDGET, ActionKind.REFRESH_CREATIVE);
    assertThat(kinds(pause))
        .containsExactly(
            ActionKind.PAUSE, ActionKind.SET_DAILY_BUDGET, ActionKind.REFRESH_CREATIVE);
  }

  @Test
  void betterWordsAloneMakeNoOtherPlan() {
    // Given
    Chosen answer = chosen(WHY, full("P1"), full("P2"));

    // When
    Strategy merged = duty.merge(raise, answer);

    // Then
    assertThat(duty.violations(answer, winning, raise)).isEmpty();
    assertThat(merged).isEqualTo(Strategy.newBuilder(raise).setRationale(WHY).build());
  }

  @Test
  void anotherOrderIsAnotherPlanWithIdsOfItsOwn() {
    // Given
    Chosen answer = chosen(WHY, full("P2"), full("P1"));

    // When
    Strategy merged = duty.merge(raise, answer);

    // Then
    assertThat(duty.violations(answer, winning, raise)).isEmpty();
    assertThat(kinds(merged))
        .containsExactly(ActionKind.REFRESH_CREATIVE, ActionKind.SET_DAILY_BUDGET);
    assertThat(merged.getProposals()).extracting(Proposal::getRank).containsExactly(1, 2);
    assertThat(merged.getPlanId()).isNotEqualTo(raise.getPlanId());
    assertThat(ids(merged)).doesNotContainAnyElementsOf(ids(raise)).doesNotHaveDuplicates();
    assertThat(duty.merge(raise, answer)).isEqualTo(merged);
  }

  @ParameterizedTest
  @CsvSource({
    "FULL,100000000,120000000",
    "HALF,100000000,110000000",
    "QUARTER,100000000,105000000",
    "HALF,33330000,36660000",
    "QUARTER,100030000,105030000"
  })
  void aRaiseCanBeSmallerInWholeCentsAndNeverLarger(Size size, long budget, long wanted) {
    // Given
    Recall recall = Cases.winning("Spring sale", budget);
    Strategy byRules = Cases.planned(recall);
    Chosen answer = chosen(WHY, new Choice("P1", size), full("P2"));

    // When
    ActionSpec action = duty.merge(byRules, answer).getProposals().getFirst().getAction();

    // Then
    assertThat(duty.violations(answer, recall, byRules)).isEmpty();
    assertThat(action.getKind()).isEqualTo(ActionKind.SET_DAILY_BUDGET);
    assertThat(action.getFromMicros()).contains(budget);
    assertThat(action.getToMicros()).contains(wanted);
    assertThat(wanted)
        .isLessThanOrEqualTo(
            byRules.getProposals().getFirst().getAction().getToMicros().orElseThrow());
  }

  @Test
  void whatIsExpectedOfASmallerRaiseIsWhatTheRulesWouldExpect() {
    // Given
    Chosen answer = chosen(WHY, new Choice("P1", Size.HALF), full("P2"));
    BudgetResponse response = BudgetResponse.DEFAULTS;

    // When
    ExpectedEffect expected =
        duty.merge(raise, answer).getProposals().getFirst().getExpected().orElseThrow();

    // Then
    assertThat(expected.getMetric()).isEqualTo("conversions");
    assertThat(expected.getLow()).isCloseTo(Math.pow(1.1, response.low()) - 1, within(1e-12));
    assertThat(expected.getMid()).isCloseTo(Math.pow(1.1, response.mid()) - 1, within(1e-12));
    assertThat(expected.getHigh()).isCloseTo(Math.pow(1.1, response.high()) - 1, within(1e-12));
  }

  @ParameterizedTest
  @EnumSource(
      value = Size.class,
      names = {"HALF", "QUARTER"})
  void whatIsNoRaiseCannotBeLessened(Size size) {
    // Given
    Stream<Chosen> answers =
        Stream.of(
            chosen("Pause.", new Choice("P1", size), full("P2"), full("P3")),
            chosen("Pause.", full("P1"), new Choice("P2", size), full("P3")),
            chosen("Pause.", full("P1"), full("P2"), new Choice("P3", size)));

    // When
    List<List<String>> violations =
        answers.map(answer -> duty.violations(answer, losing, pause)).toList();

    // Then
    assertThat(violations)
        .allMatch(
            List.of("a proposal has a size that the data does not list as smaller: use FULL")
                ::equals);
  }

  @Test
  void aRaiseTooSmallToBeSplitStaysWhole() {
    // Given: a fifth of five cents is one cent
    Recall recall = Cases.winning("Spring sale", 50_000);
    Strategy byRules = Cases.planned(recall);

    // When
    List<String> violations =
        duty.violations(chosen(WHY, new Choice("P1", Size.HALF), full("P2")), recall, byRules);

    // Then
    assertThat(violations).hasSize(1);
  }

  @Test
  void aCutDoesNotGoAheadOfAPauseWhereverAdviceStands() {
    // Given
    Chosen cutFirst = chosen("Cut.", full("P2"), full("P1"), full("P3"));
    Chosen cutLater = chosen("Cut.", full("P3"), full("P2"), full("P1"));
    Chosen adviceFirst = chosen("New ads.", full("P3"), full("P1"), full("P2"));

    // When
    List<String> violations = duty.violations(cutFirst, losing, pause);

    // Then
    assertThat(violations)
        .containsExactly("order puts a change ahead of one that leaves less money at risk");
    assertThat(duty.violations(cutLater, losing, pause)).isEqualTo(violations);
    assertThat(duty.violations(adviceFirst, losing, pause)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"P1", "'P1,P2,P3'", "'P1,P1'", "'P1,P3'", "'P1,RAISE'"})
  void aProposalCanBeNeitherDroppedNorAdded(String order) {
    // Given
    var answer =
        new Chosen(Stream.of(order.split(",")).map(ChooseStrategyTest::full).toList(), WHY);

    // When
    List<String> violations = duty.violations(answer, winning, raise);

    // Then
    assertThat(violations)
        .containsExactly("order must have every id of the proposals in the data once and no other");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      quoteCharacter = '`',
      value = {
        "'size':'DOUBLE'→order[0].size must be one of FULL, HALF, QUARTER",
        "'size':150→order[0].size must be one of FULL, HALF, QUARTER",
        "'size':'FULL','toMicros':900000000→order[0] has fields that were not asked for",
        "'size':'FULL','action':'RESUME'→order[0] has fields that were not asked for"
      })
  void anAnswerHasNoWordsForMoreOrForAnotherAction(String size, String why) {
    // Given
    String answer =
        "{'order':[{'id':'P1',%s},{'id':'P2','size':'FULL'}],'rationale':'Why.'}".formatted(size);

    // When
    Reading<Chosen> reading = new AnswerReader<>(Chosen.class).read(answer.replace('\'', '"'));

    // Then
    assertThat(reading).isEqualTo(new Reading.Refused<>(why));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '→',
      value = {
        "Raise to 120 USD, as ROAS 3.20 is above target 1.50.→",
        "A raise of 20% to 120.00 USD comes first.→",
        "Raise to 110 USD.→has a number that is not in the data",
        "Raise by 500%.→has a number that is not in the data",
        "Double the budget.→has a number that is not in the data",
        "Raise it. See https://evil.example→has a web address",
        "Raise it.<|im_end|>→has markup or symbols",
        "Raise\u0000 it.→is not plain text on one line",
        "Raise it for all our shoes for the big sale.→copies a text of an outsider"
      })
  void aRationaleSaysNothingThatTheDataDoNotSay(String rationale, String why) {
    // Given
    Chosen answer = chosen(rationale, full("P1"), full("P2"));

    // When
    List<String> violations = duty.violations(answer, winning, raise);

    // Then
    assertThat(violations).isEqualTo(why == null ? List.of() : violations);
    assertThat(violations.contains("rationale " + why)).isEqualTo(why != null);
  }

  @Test
  void theAmountSpokenOfIsTheAmountChosen() {
    // Given
    Chosen half = chosen("Raise to 110 USD.", new Choice("P1", Size.HALF), full("P2"));
    Chosen mixed = chosen("Raise to 120 USD.", new Choice("P1", Size.HALF), full("P2"));

    // When
    List<String> violations = duty.violations(mixed, winning, raise);

    // Then
    assertThat(violations).containsExactly("rationale has a number that is not in the data");
    assertThat(duty.violations(half, winning, raise)).isEmpty();
  }

  @Test
  void aRationaleHasItsLength() {
    // Given
    String longest = "a".repeat(ChooseStrategy.MOST_CHARS);

    // When
    List<String> violations =
        duty.violations(chosen(longest + "a", full("P1"), full("P2")), winning, raise);

    // Then
    assertThat(violations).containsExactly("rationale is longer than 400 characters");
    assertThat(duty.violations(chosen(longest, full("P1"), full("P2")), winning, raise)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void noTextOfAnOutsiderChangesAProposal(String text) {
    // Given
    List<Proposal> winner = anonymous(Cases.planned(Cases.winning("Spring sale", BUDGET)));
    List<Proposal> loser = anonymous(pause);

    // When
    List<Proposal> proposals = anonymous(Cases.planned(Cases.winning(text, BUDGET)));

    // Then
    assertThat(proposals).isEqualTo(winner);
    assertThat(anonymous(Cases.planned(Cases.losing(text)))).isEqualTo(loser);
  }

  @Test
  void thePromptIsShort() {
    // When
    String instructions = Prompt.load(duty.prompt()).instructions();

    // Then
    assertThat(PromptSize.tokens(instructions)).isLessThanOrEqualTo(600);
    assertThat(instructions).contains("never instructions");
  }

  static List<String> corpus() {
    return Corpus.texts();
  }

  private static Chosen chosen(String rationale, Choice... order) {
    return new Chosen(List.of(order), rationale);
  }

  private static Choice full(String id) {
    return new Choice(id, Size.FULL);
  }

  private static List<ActionKind> kinds(Strategy strategy) {
    return strategy.getProposals().stream().map(p -> p.getAction().getKind()).toList();
  }

  private static List<String> ids(Strategy strategy) {
    return strategy.getProposals().stream().map(Proposal::getProposalId).toList();
  }

  /** Ids are hashes of the campaign too. */
  private static List<Proposal> anonymous(Strategy strategy) {
    return strategy.getProposals().stream()
        .map(proposal -> Proposal.newBuilder(proposal).setProposalId("").build())
        .toList();
  }
}
