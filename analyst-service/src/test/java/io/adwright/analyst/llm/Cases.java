package io.adwright.analyst.llm;

import io.adwright.analyst.diagnosis.Day;
import io.adwright.analyst.diagnosis.Snapshot;
import io.adwright.contracts.event.CampaignMetrics;
import io.adwright.contracts.event.Creative;
import java.util.List;

/** Snapshots that leave something to explain. */
final class Cases {
  private Cases() {}

  /** A campaign that loses money, with three likely causes. */
  static Snapshot losing() {
    Day before = Day.spending(100).seen(10_000).clicked(200).converted(20).worth(600);
    Day now = Day.spending(100).seen(10_000).clicked(160).converted(8).worth(240);
    return new Snapshot().targetRoas(4).days(7, before).days(7, now);
  }

  /** A campaign in order, whose causes are none. */
  static CampaignMetrics healthy() {
    Day day = Day.spending(100).seen(10_000).clicked(200).converted(20).worth(600);
    return new Snapshot().targetRoas(2.9).days(14, day).metrics();
  }

  /** The losing campaign, all of whose texts are {@code text}. */
  static CampaignMetrics written(String text) {
    return losing()
        .campaign(
            campaign ->
                campaign
                    .setName(text)
                    .setAudience(text)
                    .setVertical(text)
                    .setCreatives(List.of(ad(text))))
        .metrics();
  }

  private static Creative ad(String text) {
    return Creative.newBuilder()
        .setHeadlines(List.of(text))
        .setDescriptions(List.of(text))
        .setFinalUrl(text)
        .build();
  }
}
