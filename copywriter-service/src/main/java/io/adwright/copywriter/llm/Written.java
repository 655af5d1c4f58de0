package io.adwright.copywriter.llm;

import java.util.List;

/**
 * What the model writes.
 *
 * @param ads one for each that was asked for
 */
public record Written(List<Ad> ads) {
  /**
   * An ad.
   *
   * @param id of the ad in the data, whose angle it argues by
   * @param primaryTexts one where the channel has a primary text, else none
   */
  public record Ad(
      String id, List<String> headlines, List<String> descriptions, List<String> primaryTexts) {}
}
