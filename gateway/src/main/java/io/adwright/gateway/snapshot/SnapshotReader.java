package io.adwright.gateway.snapshot;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.adwright.gateway.api.SnapshotInput;
import io.adwright.gateway.imports.ImportedCampaign;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads one campaign snapshot, or an array of them.
 *
 * <p>Numbers go from their digits to exact amounts; no floating point holds money in between.
 */
public final class SnapshotReader {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private static final TypeReference<List<SnapshotInput>> SEVERAL = new TypeReference<>() {};

  /**
   * Reads {@code body} to its end.
   *
   * @param tenancy for whom they may be
   * @return the campaigns in the order of the body, never none
   * @throws BadSnapshots if anything is wrong with any of them
   * @throws com.fasterxml.jackson.core.JsonProcessingException if it is not JSON
   * @throws IOException if it cannot be read
   */
  public List<ImportedCampaign> read(InputStream body, Tenancy tenancy)
      throws IOException, BadSnapshots {
    var complaints = new Complaints();
    List<ImportedCampaign> campaigns = new ArrayList<>();
    try (JsonParser parser = JSON.createParser(body)) {
      ObjectReader reader = JSON.reader().withHandler(new TypeErrors(complaints, ""));
      if (parser.nextToken() == JsonToken.START_ARRAY) {
        List<SnapshotInput> inputs = reader.forType(SEVERAL).readValue(parser);
        for (int n = 0; n < inputs.size(); n++) {
          new SnapshotCheck(complaints, "/" + n, tenancy)
              .check(inputs.get(n))
              .ifPresent(campaigns::add);
        }
      } else if (parser.hasCurrentToken()) {
        SnapshotInput input = reader.forType(SnapshotInput.class).readValue(parser);
        new SnapshotCheck(complaints, "", tenancy).check(input).ifPresent(campaigns::add);
      }
    }
    return complete(campaigns, complaints);
  }

  /**
   * Reads a snapshot from each line of {@code body}, to its end. A line that is not JSON is one
   * more thing that is wrong; the others are read all the same.
   *
   * @param tenancy for whom they may be
   * @return the campaigns in the order of the lines, never none
   * @throws BadSnapshots if anything is wrong with any of them
   * @throws IOException if it cannot be read
   */
  public List<ImportedCampaign> readLines(InputStream body, Tenancy tenancy)
      throws IOException, BadSnapshots {
    var complaints = new Complaints();
    List<ImportedCampaign> campaigns = new ArrayList<>();
    var lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    int n = 0;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (!line.isBlank()) {
        String at = "/" + n;
        try {
          SnapshotInput input =
              JSON.reader()
                  .withHandler(new TypeErrors(complaints, at))
                  .forType(SnapshotInput.class)
                  .readValue(line);
          new SnapshotCheck(complaints, at, tenancy).check(input).ifPresent(campaigns::add);
        } catch (JsonProcessingException unreadable) {
          complaints.add(at, "is not JSON, or not on one line");
        }
      }
      n++;
    }
    return complete(campaigns, complaints);
  }

  private static List<ImportedCampaign> complete(
      List<ImportedCampaign> campaigns, Complaints complaints) throws BadSnapshots {
    if (campaigns.isEmpty() && complaints.isEmpty()) {
      complaints.add("", "the body holds no snapshot");
    }
    if (!complaints.isEmpty()) {
      throw new BadSnapshots(complaints.violations());
    }
    return campaigns;
  }
}
