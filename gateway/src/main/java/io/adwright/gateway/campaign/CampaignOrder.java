package io.adwright.gateway.campaign;

import io.adwright.contracts.event.Kpis;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What a list of campaigns can be ordered by. What is not known comes last, either way. */
public enum CampaignOrder {
  UPDATED,
  NAME,
  SPEND,
  ROAS,
  CPA,
  SEVERITY;

  /** Returns the order; campaigns that are equal in it are ordered by their identity. */
  public Comparator<CampaignState> comparator(boolean descending) {
    Comparator<CampaignState> byValue =
        (one, other) -> compare(value(one), value(other), descending);
    return byValue.thenComparing(CampaignState::ref);
  }

  private Optional<? extends Comparable<?>> value(CampaignState state) {
    return switch (this) {
      case UPDATED -> Optional.of(state.updatedAt());
      case NAME -> state.name().map(name -> name.toLowerCase(Locale.ROOT));
      case SPEND -> kpis(state).flatMap(Kpis::getSpendMicros);
      case ROAS -> kpis(state).flatMap(Kpis::getRoas).filter(Double::isFinite);
      case CPA -> kpis(state).flatMap(Kpis::getCpaMicros);
      case SEVERITY ->
          state
              .diagnosed()
              .flatMap(made -> made.findings().stream().findFirst())
              .map(Diagnosed.Finding::severity);
    };
  }

  @SuppressWarnings({"unchecked", "rawtypes"}) // the values of one order are of one type
  private static int compare(
      Optional<? extends Comparable<?>> one,
      Optional<? extends Comparable<?>> other,
      boolean descending) {
    if (one.isEmpty() || other.isEmpty()) {
      return Boolean.compare(one.isEmpty(), other.isEmpty());
    }
    int ascending = ((Comparable) one.get()).compareTo(other.get());
    return descending ? -ascending : ascending;
  }

  private static Optional<Kpis> kpis(CampaignState state) {
    return state.diagnosed().map(Diagnosed::kpis);
  }
}
