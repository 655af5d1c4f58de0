package io.adwright.gateway.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.adwright.contracts.event.MetricsWindow;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class ImportPropertiesTest {

  /** The numbers of one day. */
  record DayTotals(int day, long cents, long impressions, long clicks, int conversions) {}

  @Property(tries = 100)
  void howeverDaysAreSplitIntoPartsTheSumsAreTheSame(
      @ForAll("differentDays") List<DayTotals> days,
      @ForAll @IntRange(min = 1, max = 7) int parts,
      @ForAll Random random) {
    // Given
    OwnFile whole = OwnFile.withColumns("device");
    List<String[]> split = new ArrayList<>();
    for (DayTotals day : days) {
      whole.row(cells(day));
      split.addAll(split(day, parts, random));
    }
    Collections.shuffle(split, random);
    OwnFile pieces = OwnFile.withColumns("device");
    split.forEach(pieces::row);
    List<MetricsWindow> expected = Imports.windows(Imports.of(whole.csv()));

    // When
    ImportResult result = Imports.of(pieces.csv());

    // Then
    assertThat(Imports.windows(result)).isEqualTo(expected);
    assertThat(result.rows().rejected()).isZero();
  }

  @Property(tries = 200)
  void bytesOfAnyKindAreImportedOrRefused(@ForAll("soups") byte[] bytes) throws IOException {
    // When
    String outcome = outcomeOf(bytes);

    // Then
    assertThat(outcome).isNotBlank();
  }

  @Property(tries = 100)
  void everyRecordIsCountedOnce(@ForAll("brokenFiles") String csv)
      throws ImportRefused, IOException {
    // Given
    byte[] bytes = csv.getBytes(StandardCharsets.UTF_8);

    // When
    ImportResult result =
        Imports.importer().read(new ByteArrayInputStream(bytes), ImportRequest.plain("f.csv", "t"));

    // Then
    assertThat(result.rows().read())
        .isEqualTo(result.rows().accepted() + result.rows().rejected() + result.rows().ignored());
    assertThat(result.rejected()).hasSize((int) result.rows().rejected());
    assertThat(result.rejected()).allSatisfy(r -> assertThat(r.hint()).isNotBlank());
    assertThat(result.campaigns()).allSatisfy(ImportPropertiesTest::isSound);
  }

  @Provide
  Arbitrary<List<DayTotals>> differentDays() {
    return Combinators.combine(
            Arbitraries.integers().between(1, 28),
            Arbitraries.longs().between(0, 10_000_000),
            Arbitraries.longs().between(0, 1_000_000),
            Arbitraries.integers().between(0, 10_000))
        .as(
            (day, cents, clicks, conversions) ->
                new DayTotals(day, cents, clicks * 3, clicks, conversions))
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .uniqueElements(DayTotals::day);
  }

  @Provide
  Arbitrary<byte[]> soups() {
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(400);
    Arbitrary<String> text =
        Arbitraries.strings()
            .withChars(" ,;\t|\"'\r\n\u0000\ufeff0123456789.-/%eEaZ\u00fc\ud83c\udf77")
            .ofMaxLength(300);
    Arbitrary<byte[]> behindHeader =
        text.map(t -> (OwnFile.HEADER + "\n" + t).getBytes(StandardCharsets.UTF_8));
    Arbitrary<byte[]> behindReport =
        text.map(
            t ->
                ("Campaign report\nDay,Campaign,Currency code,Cost,Impr.,Clicks\n" + t)
                    .getBytes(StandardCharsets.UTF_8));
    return Arbitraries.oneOf(
        noise,
        text.map(t -> t.getBytes(StandardCharsets.UTF_8)),
        text.map(t -> t.getBytes(StandardCharsets.UTF_16LE)),
        behindHeader,
        behindReport);
  }

  @Provide
  Arbitrary<String> brokenFiles() {
    Arbitrary<String> cell =
        Arbitraries.of(
            "clicks=-1",
            "clicks=0",
            "spend=x",
            "spend=1e400",
            "spend=",
            "conversions=900",
            "date=2026-01-06",
            "date=2026-01-07",
            "date=2026-13-01",
            "currency=EUR",
            "currency=ZZZ",
            "campaign_id=c2",
            "campaign_id=",
            "campaign_name=a\"b",
            "device=mobile",
            "device=desktop",
            "end_date=2026-01-09");
    Arbitrary<List<String>> row = cell.list().ofMaxSize(3);
    return row.list()
        .ofMinSize(1)
        .ofMaxSize(12)
        .map(
            rows -> {
              OwnFile file = OwnFile.withColumns("device", "end_date");
              rows.forEach(r -> file.row(r.toArray(String[]::new)));
              return file.csv();
            });
  }

  private static void isSound(ImportedCampaign campaign) {
    assertThat(campaign.windows()).isNotEmpty();
    for (int i = 1; i < campaign.windows().size(); i++) {
      assertThat(campaign.windows().get(i).getStart())
          .isAfterOrEqualTo(campaign.windows().get(i - 1).getEnd());
    }
  }

  private static String outcomeOf(byte[] bytes) throws IOException {
    try {
      return Imports.importer()
          .read(new ByteArrayInputStream(bytes), ImportRequest.plain("f.csv", "t"))
          .format();
    } catch (ImportRefused e) {
      return e.hint();
    }
  }

  private static String[] cells(DayTotals day) {
    return cells(day.day(), "", day.cents(), day.impressions(), day.clicks(), day.conversions());
  }

  private static String[] cells(
      int day, String device, long cents, long impressions, long clicks, long conversions) {
    return new String[] {
      "date=2026-01-%02d".formatted(day),
      "device=" + device,
      "spend=%d.%02d".formatted(cents / 100, cents % 100),
      "impressions=" + impressions,
      "clicks=" + clicks,
      "conversions=" + conversions,
      "conversion_value="
    };
  }

  private static List<String[]> split(DayTotals day, int parts, Random random) {
    List<String[]> rows = new ArrayList<>();
    long cents = day.cents();
    long clicks = day.clicks();
    long conversions = day.conversions();
    for (int i = 1; i <= parts; i++) {
      boolean last = i == parts;
      long c = last ? cents : random.nextLong(cents + 1);
      long k = last ? clicks : random.nextLong(clicks + 1);
      long v = last ? conversions : random.nextLong(conversions + 1);
      rows.add(cells(day.day(), "device " + i, c, 3 * k, k, v));
      cents -= c;
      clicks -= k;
      conversions -= v;
    }
    return rows;
  }
}
