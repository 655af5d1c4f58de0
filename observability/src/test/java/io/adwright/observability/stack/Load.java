package io.adwright.observability.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What is done to the stack so that there is something to see. */
final class Load {
  private static final int CAMPAIGNS = 30;
  private static final int DAYS = 14;
  private static final String HEADER =
      "platform,account_id,campaign_id,campaign_name,currency,time_zone,date,spend,impressions,"
          + "clicks,conversions,conversion_value,daily_budget,target_roas,target_cpa,status,"
          + "objective";

  private final Path folder;
  private int files;

  Load(Path folder) {
    this.folder = folder;
  }

  /** Returns a file of campaigns that ran until yesterday: some do well, some lose money. */
  Path campaigns() throws IOException {
    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    int file = files++;
    List<String> lines = new ArrayList<>(List.of(HEADER));
    for (int campaign = 0; campaign < CAMPAIGNS; campaign++) {
      int value = campaign % 3 == 0 ? 30 : 240;
      for (int day = 1; day <= DAYS; day++) {
        lines.add(
            "GOOGLE_ADS,acc-%d,load-%d-%d,Load %d,EUR,UTC,%s,49.%02d,9000,300,12,%d,50,1.5,,ACTIVE,SALES"
                .formatted(
                    campaign % 4, file, campaign, campaign, today.minusDays(day), campaign, value));
      }
    }
    return Files.write(folder.resolve("load-" + file + ".csv"), lines);
  }

  /** Sends a record that nobody can read. */
  static void poison(String broker) throws ExecutionException, InterruptedException {
    Map<String, Object> settings = Map.of("bootstrap.servers", broker);
    try (var producer =
        new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
      var record =
          new ProducerRecord<>("adwright.campaign-metrics.v1", new byte[] {1}, new byte[] {7, 7});
      producer.send(record).get();
    }
  }
}
