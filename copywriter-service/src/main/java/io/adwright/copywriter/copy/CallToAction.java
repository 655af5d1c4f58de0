package io.adwright.copywriter.copy;

import io.adwright.contracts.event.Objective;
import java.util.Objects;

/** What the reader of an ad is asked to do. */
final class CallToAction {
  private CallToAction() {}

  /** Returns the brand's own call, or else one that fits what the campaign is bought for. */
  static String of(Objective objective, BrandVoice voice) {
    return Objects.requireNonNullElseGet(voice.callToAction(), () -> usual(objective));
  }

  private static String usual(Objective objective) {
    return switch (objective) {
      case SALES -> "Shop now";
      case LEADS -> "Request details";
      case APP_INSTALLS -> "Get the app";
      case ENGAGEMENT -> "Join in";
      case TRAFFIC, AWARENESS, UNKNOWN -> "Learn more";
    };
  }
}
