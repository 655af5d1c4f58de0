package io.adwright.optimizer.observed;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.adwright.contracts.event.CampaignProfile;
import io.adwright.optimizer.outcome.Observation;
import io.adwright.optimizer.outcome.series.Series;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.avro.message.MissingSchemaException;

/** Turns what is kept into columns and back. */
final class Documents {
  private final ObjectMapper json =
      JsonMapper.builder()
          .defaultPropertyInclusion(
              JsonInclude.Value.construct(JsonInclude.Include.NON_NULL, JsonInclude.Include.ALWAYS))
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  String observation(Observation observation) {
    return write(ObservationDocument.of(observation));
  }

  Observation observation(String document) {
    return read(document, ObservationDocument.class).observation();
  }

  String series(Series series) {
    return write(SeriesDocument.of(series));
  }

  Series series(String document, CampaignProfile profile) {
    return read(document, SeriesDocument.class).series(profile);
  }

  byte[] profile(CampaignProfile profile) {
    try {
      ByteBuffer encoded = profile.toByteBuffer();
      var bytes = new byte[encoded.remaining()];
      encoded.get(bytes);
      return bytes;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the profile; empty where an earlier version wrote it: the next snapshot brings it. */
  Optional<CampaignProfile> profile(byte[] encoded) {
    try {
      return Optional.of(CampaignProfile.fromByteBuffer(ByteBuffer.wrap(encoded)));
    } catch (MissingSchemaException _) {
      return Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T read(String document, Class<T> type) {
    try {
      return json.readValue(document, type);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
