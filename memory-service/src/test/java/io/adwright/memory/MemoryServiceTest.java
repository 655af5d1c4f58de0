package io.adwright.memory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.CampaignKeys;
import io.adwright.contracts.Topics;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.contracts.event.CampaignRef;
import io.adwright.contracts.event.Diagnosis;
import io.adwright.contracts.event.EventContext;
import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Learning;
import io.adwright.contracts.event.LearningOrigin;
import io.adwright.contracts.event.LearningValidity;
import io.adwright.contracts.event.Outcome;
import io.adwright.contracts.event.OutcomeVerdict;
import io.adwright.contracts.event.Recall;
import io.adwright.memory.learning.LearningKeys;
import io.adwright.memory.learning.Outcomes;
import io.adwright.memory.recall.Learnings;
import io.adwright.memory.recall.Situations;
import io.adwright.teststack.Events;
import io.adwright.teststack.KafkaStack;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import org.apache.avro.io.DecoderFactory;
import org.apache.avro.specific.SpecificDatumReader;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

/** The service on a real broker and a real registry, each test as a tenant of its own. */
@QuarkusTest
@QuarkusTestResource(KafkaStack.class)
class MemoryServiceTest {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final String LEARNINGS = "/internal/v1/learnings";

  Events events;

  @Test
  void theFirstRunIsNotEmptyHeaded() {
    // Given nothing was ever learnt

    // When
    Recall recall = recallFor("first-run", FindingCode.BUDGET_LIMITED);

    // Then
    assertThat(recall.getLearnings()).isNotEmpty();
    assertThat(recall.getLearnings())
        .allSatisfy(
            learning -> {
              assertThat(learning.getOrigin()).isEqualTo(LearningOrigin.PLAYBOOK);
              assertThat(learning.getEvidence()).isNotBlank();
              assertThat(learning.getWhyMatched()).contains("finding (BUDGET_LIMITED)");
            });
  }

  @Test
  void twoOutcomesBecomeOneValidatedLearningThatIsRecalledBeforeThePlaybook() {
    // Given
    Outcome first = outcome("learns", "o-1", OutcomeVerdict.IMPROVED, 0);
    Outcome second = outcome("learns", "o-2", OutcomeVerdict.IMPROVED, 1);

    // When
    send(first);
    send(second);
    send(first);

    // Then
    Learning learnt = published("learns", it -> it.getValidity() == LearningValidity.VALIDATED);
    assertThat(learnt.getSupport()).hasSize(2);
    assertThat(learnt.getEvidence()).isEqualTo("o-2, o-1");
    var best = recallFor("learns", FindingCode.BUDGET_LIMITED).getLearnings().getFirst();
    assertThat(best.getLearningId()).isEqualTo(learnt.getLearningId());
    assertThat(best.getEffect()).isPresent();
  }

  @Test
  void aTombstoneAndARecalledRecordTakeALearningBack() {
    // Given
    publish("forgets", "l-1", LearningValidity.VALIDATED);
    publish("forgets", "l-2", LearningValidity.VALIDATED);
    await("forgets", "OUTCOME", ids -> ids.size() == 2);

    // When
    events.sendBytes(Topics.LEARNINGS, LearningKeys.of("forgets", "l-1"), null);
    publish("forgets", "l-2", LearningValidity.RECALLED);

    // Then
    await("forgets", "OUTCOME", ids -> ids.equals(List.of("l-2")));
    assertThat(search("forgets", "raising the daily budget kept its return"))
        .doesNotContain("l-1", "l-2");
    assertThat(get("forgets", "l-2")).contains("RECALLED");
  }

  @Test
  void poisonGoesToTheDeadLettersAndWhatComesAfterItIsRead() {
    // Given
    byte[] garbage = "poison".getBytes(StandardCharsets.UTF_8);

    // When
    events.sendBytes(Topics.LEARNINGS, "poisoned", garbage);
    publish("after-poison", "l-1", LearningValidity.VALIDATED);

    // Then
    await("after-poison", "OUTCOME", ids -> ids.equals(List.of("l-1")));
    ConsumerRecord<String, byte[]> letter =
        events
            .awaitBytes(
                Topics.deadLetters(Topics.LEARNINGS), 1, it -> "poisoned".equals(it.key()), LIMIT)
            .getFirst();
    assertThat(letter.value()).isEqualTo(garbage);
    assertThat(Events.header(letter, "dead-letter-topic")).isEqualTo(Topics.LEARNINGS);
    assertThat(Events.header(letter, "dead-letter-reason")).isNotBlank();
  }

  @Test
  void anOutcomeThatMakesNoSenseGoesToTheDeadLettersAndTheNextIsLearntFrom() {
    // Given
    Outcome senseless =
        Outcome.newBuilder(outcome("senseless", "o-0", OutcomeVerdict.IMPROVED, 0))
            .setEffect(Outcomes.effect(1, Double.NaN, 2))
            .build();

    // When
    send(senseless);
    send(outcome("senseless", "o-1", OutcomeVerdict.IMPROVED, 0));

    // Then
    assertThat(published("senseless", it -> true).getEvidence()).isEqualTo("o-1");
    assertThat(
            events.awaitBytes(
                Topics.deadLetters(Topics.OUTCOMES),
                1,
                it -> it.key().startsWith("senseless"),
                LIMIT))
        .hasSize(1);
  }

  @Test
  void anOperatorsNoteIsALearningAtOnceAndTheSameNoteAgainIsTheSame() {
    // Given
    String note =
        """
        {"operator": "ana", "text": "Black Friday traffic converts late.",
         "appliesTo": {"finding": "SPEND_SPIKE", "platform": "META"}}
        """;

    // When
    var first = given().contentType(ContentType.JSON).body(note).post(LEARNINGS + "?tenant=notes");
    var again = given().contentType(ContentType.JSON).body(note).post(LEARNINGS + "?tenant=notes");

    // Then
    String id = first.jsonPath().getString("learningId");
    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.jsonPath().getString("learningId")).isEqualTo(id);
    assertThat(search("notes", "black friday traffic")).startsWith(id);
    assertThat(published("notes", it -> true).getLearningId()).isEqualTo(id);
  }

  @Test
  void anOperatorTakesAPlaybookEntryBackForOneTenantOnly() {
    // Given
    String reason = "{\"operator\": \"ana\", \"reason\": \"does not hold for us\"}";

    // When
    String answer =
        given()
            .contentType(ContentType.JSON)
            .body(reason)
            .post(LEARNINGS + "/pb-budget-limited-raise/recall?tenant=picky")
            .asString();

    // Then
    assertThat(answer).contains("RECALLED", "does not hold for us (ana)");
    assertThat(search("picky", "budget limited")).doesNotContain("pb-budget-limited-raise");
    assertThat(search("others", "budget limited")).contains("pb-budget-limited-raise");
  }

  @Test
  void whatIsNotThereOrNotWellFormedIsSaid() {
    // Given
    String blank = "{\"operator\": \"ana\", \"text\": \" \"}";

    // When
    var missing = given().get(LEARNINGS + "/no-such?tenant=notes");
    var refused = given().contentType(ContentType.JSON).body(blank).post(LEARNINGS + "?tenant=t");

    // Then
    assertThat(missing.statusCode()).isEqualTo(404);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.asString()).isEqualTo("text is missing");
  }

  @Test
  void theListHasPagesAndFilters() {
    // Given
    String query = LEARNINGS + "?tenant=reader&origin=PLAYBOOK&finding=BUDGET_LIMITED&limit=1";

    // When
    var first = given().get(query).jsonPath();
    var second = given().get(query + "&after=" + first.getString("next")).jsonPath();

    // Then
    assertThat(first.getList("items.learningId")).containsExactly("pb-budget-limited-bid");
    assertThat(second.getList("items.learningId")).containsExactly("pb-budget-limited-raise");
    assertThat(second.getString("next")).isNull();
  }

  @Test
  void theServiceIsReadyAndSaysWhatSearches() {
    // Given nothing else

    // When
    var health = given().get("/q/health/ready");

    // Then
    assertThat(health.statusCode()).isEqualTo(200);
    assertThat(health.jsonPath().getString("checks.find { it.name == 'learnings' }.data.index"))
        .isNotBlank();
  }

  private Recall recallFor(String tenant, FindingCode finding) {
    Diagnosis diagnosis =
        Diagnosis.newBuilder(Situations.diagnosis(campaign(tenant), finding))
            .setContext(
                EventContext.newBuilder(Situations.CONTEXT)
                    .setEventId("diagnosis-" + tenant)
                    .setCorrelationId(tenant)
                    .build())
            .build();
    events.send(Topics.DIAGNOSES, CampaignKeys.of(diagnosis.getCampaign().getRef()), diagnosis);
    return events
        .<Recall>await(
            Topics.RECALLS,
            1,
            it -> it.value().getContext().getCorrelationId().equals(tenant),
            LIMIT)
        .getFirst()
        .value();
  }

  private static CampaignProfile.Builder campaign(String tenant) {
    CampaignProfile.Builder campaign = Situations.campaign();
    return campaign.setRef(CampaignRef.newBuilder(campaign.getRef()).setTenantId(tenant).build());
  }

  private static Outcome outcome(String tenant, String id, OutcomeVerdict verdict, int day) {
    return Outcomes.raisedBudget(id, verdict, day, campaign(tenant).build()).build();
  }

  private void send(Outcome outcome) {
    events.send(Topics.OUTCOMES, CampaignKeys.of(outcome.getCampaign().getRef()), outcome);
  }

  private void publish(String tenant, String id, LearningValidity validity) {
    events.send(
        Topics.LEARNINGS,
        LearningKeys.of(tenant, id),
        Learnings.raisingTheBudgetHelped(id).setTenantId(tenant).setValidity(validity).build());
  }

  /** From the bytes: other tests leave garbage on the topic. */
  private Learning published(String tenant, Predicate<Learning> wanted) {
    return decode(
        events
            .awaitBytes(
                Topics.LEARNINGS,
                1,
                it -> it.key().startsWith(tenant + "/") && wanted.test(decode(it)),
                LIMIT)
            .getFirst());
  }

  /** Magic byte, four bytes of schema id, Avro. */
  private static Learning decode(ConsumerRecord<String, byte[]> record) {
    var avro =
        DecoderFactory.get().binaryDecoder(record.value(), 5, record.value().length - 5, null);
    try {
      return new SpecificDatumReader<>(Learning.class).read(null, avro);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void await(String tenant, String origin, Predicate<List<String>> wanted) {
    long deadline = System.nanoTime() + LIMIT.toNanos();
    List<String> seen;
    do {
      seen =
          given()
              .get(LEARNINGS + "?tenant=" + tenant + "&origin=" + origin)
              .jsonPath()
              .getList("items.learningId");
    } while (!wanted.test(seen) && System.nanoTime() < deadline);
    assertThat(wanted.test(seen)).as("last seen: %s", seen).isTrue();
  }

  private static List<String> search(String tenant, String text) {
    return given()
        .queryParam("tenant", tenant)
        .queryParam("q", text)
        .get(LEARNINGS)
        .jsonPath()
        .getList("items.learningId");
  }

  private static String get(String tenant, String id) {
    return given().get(LEARNINGS + "/" + id + "?tenant=" + tenant).asString();
  }
}
