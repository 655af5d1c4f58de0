package io.adwright.gateway.snapshot;

import io.adwright.contracts.event.Creative;
import io.adwright.gateway.api.CreativeInput;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes creatives of what a snapshot says about its ads, or complains. */
final class CreativeCheck {
  private static final int MOST_ADS = 20;
  private static final int MOST_TEXTS = 15;

  private final Complaints complaints;

  CreativeCheck(Complaints complaints) {
    this.complaints = complaints;
  }

  List<Creative> check(String at, List<CreativeInput> inputs) {
    if (inputs.size() > MOST_ADS) {
      complaints.add(at, "holds " + inputs.size() + " ads; at most " + MOST_ADS);
      return List.of();
    }
    List<Creative> creatives = new ArrayList<>();
    for (int n = 0; n < inputs.size(); n++) {
      CreativeInput input = inputs.get(n);
      if (input == null) {
        complaints.add(at + "/" + n, "is not an object");
      } else {
        creatives.add(creative(at + "/" + n, input));
      }
    }
    return creatives;
  }

  private Creative creative(String at, CreativeInput input) {
    return Creative.newBuilder()
        .setAdId(complaints.optional(at + "/adId", input.adId(), Values::id))
        .setHeadlines(texts(at + "/headlines", input.headlines()))
        .setDescriptions(texts(at + "/descriptions", input.descriptions()))
        .setFinalUrl(complaints.optional(at + "/finalUrl", input.finalUrl(), Values::url))
        .build();
  }

  private List<String> texts(String at, @Nullable List<String> inputs) {
    if (inputs == null) {
      return List.of();
    }
    if (inputs.size() > MOST_TEXTS) {
      complaints.add(at, "holds " + inputs.size() + " texts; at most " + MOST_TEXTS);
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    for (int n = 0; n < inputs.size(); n++) {
      texts.add(complaints.required(at + "/" + n, inputs.get(n), Values::adText, ""));
    }
    return texts;
  }
}
