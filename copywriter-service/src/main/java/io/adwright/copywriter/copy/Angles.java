package io.adwright.copywriter.copy;

import java.util.List;
import java.util.Optional;

/**
 * The arguments that an ad can make without knowing more of the product than its name. None claims
 * a property of the product or the offer: what nobody has told us cannot be advertised.
 *
 * <p>In a text, {@code {product}} stands for what is sold, {@code {brand}} for who sells it, {@code
 * {cta}} for the call to action and {@code {closing}} for the closing sentence of the brand's tone.
 * Headlines are complete on their own and in any order, as the channels combine them freely.
 */
final class Angles {
  /** In the order in which they are taken when a brief does not say. */
  static final List<Angle> ALL =
      List.of(
          new Angle(
              "need",
              List.of(
                  "Looking for {product}?",
                  "{product}: Start Here",
                  "Need {product}?",
                  "Where to Find {product}",
                  "Start With {brand}"),
              List.of(
                  "Still Looking?", "Start Your Search Here", "What Do You Need?", "Begin Here"),
              List.of(
                  "Looking for {product}? See what there is. {cta}.",
                  "You know what you need. Find it here. {cta}.",
                  "Start your search here and decide in your own time. {closing}")),
          new Angle(
              "choice",
              List.of(
                  "Choose Your {product}",
                  "Explore {product}",
                  "{product}: Your Choice",
                  "Discover {product}",
                  "Explore {brand}"),
              List.of(
                  "Explore the Range",
                  "Pick What You Like",
                  "Choose What Suits You",
                  "Look Around First"),
              List.of(
                  "Explore {product} and pick what you like. {cta}.",
                  "Look around, compare and choose what suits you. {cta}.",
                  "The choice is yours. {closing}")),
          new Angle(
              "everyday use",
              List.of(
                  "{product} for Every Day",
                  "Everyday {product}",
                  "{product} for Your Week",
                  "{product} in Daily Life",
                  "{brand} for Every Day"),
              List.of(
                  "For Every Day",
                  "Part of Your Day",
                  "For Weekdays and Weekends",
                  "Fits Your Routine"),
              List.of(
                  "{product} for every day of the week. {cta}.",
                  "For weekdays, weekends and all that lies between. {cta}.",
                  "Find what fits your routine. {closing}")),
          new Angle(
              "personal fit",
              List.of(
                  "{product} to Suit You",
                  "Your Kind of {product}",
                  "{product} for Your Plans",
                  "Find Your {product}",
                  "{brand}, the Way You Like"),
              List.of(
                  "Find What Suits You",
                  "Start From Your Needs",
                  "Yours to Decide",
                  "What Matters to You"),
              List.of(
                  "Find {product} to suit your plans. {cta}.",
                  "Start from your needs and see what suits you. {cta}.",
                  "Your plans come first. {closing}")),
          new Angle(
              "comparison",
              List.of(
                  "Compare {product}",
                  "{product} in Detail",
                  "{product} Side by Side",
                  "{product}: The Details",
                  "Get to Know {brand}"),
              List.of(
                  "Compare Before You Choose",
                  "See the Details First",
                  "Side by Side",
                  "Know What You Get"),
              List.of(
                  "Compare {product} side by side. {cta}.",
                  "See the details first, then make up your mind. {cta}.",
                  "Know what you get before you decide. {closing}")),
          new Angle(
              "ease",
              List.of(
                  "{product} Online",
                  "Browse {product}",
                  "{product} From Home",
                  "{product} at Your Pace",
                  "{brand} Online"),
              List.of(
                  "Take Your Time",
                  "Look Around Online",
                  "At Your Own Pace",
                  "From Wherever You Are"),
              List.of(
                  "Browse {product} from wherever you are. {cta}.",
                  "Take your time and look around online. {cta}.",
                  "At home or on the way, at your own pace. {closing}")));

  private Angles() {}

  /** Returns the angle with the label that a brief gives, in any case, if it is one of ours. */
  static Optional<Angle> called(String label) {
    String words = Folded.of(label);
    return ALL.stream().filter(angle -> angle.label().equals(words)).findFirst();
  }
}
