package io.adwright.gateway.rest;

import io.adwright.contracts.event.FindingCode;
import io.adwright.contracts.event.Platform;
import io.adwright.contracts.event.VerdictKind;
import io.adwright.gateway.campaign.CampaignOrder;
import io.adwright.gateway.campaign.CampaignQuery;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/** Which campaigns are wanted, as query parameters. */
class CampaignParameters {
  private static final int DEFAULT_LIMIT = 50;
  private static final int MOST = 500;

  @RestQuery
  @Parameter(description = "Part of a name or id, in either case")
  @Nullable String search;

  @RestQuery
  @Parameter(description = "Only campaigns of this platform", example = "META")
  @Nullable String platform;

  @RestQuery
  @Parameter(description = "Only campaigns of this account")
  @Nullable String accountId;

  @RestQuery
  @Parameter(description = "Only those whose newest diagnosis has it", example = "HIGH_CPA")
  @Nullable String finding;

  @RestQuery
  @Parameter(description = "Only those whose newest execution has it", example = "ASK")
  @Nullable String verdict;

  @RestQuery
  @Parameter(description = "true: only those that need a person; false: only the others")
  @Nullable String needsPerson;

  @RestQuery
  @Parameter(
      description =
          "updated, name, spend, roas, cpa or severity; with - before it the greatest come first."
              + " What is not known comes last. -updated if left out",
      example = "-spend")
  @Nullable String sort;

  @RestQuery
  @Parameter(description = "1 to 500; 50 if left out")
  @Nullable String limit;

  @RestQuery
  @Parameter(description = "nextCursor of the page before")
  @Nullable String cursor;

  /**
   * Returns the query.
   *
   * @throws ApiProblem if any parameter is wrong
   */
  CampaignQuery query() {
    var parameters = new Parameters();
    boolean descending = sort == null || sort.strip().startsWith("-");
    String by = sort == null ? null : sort.strip().replaceFirst("^-", "");
    var query =
        new CampaignQuery(
            parameters.id("search", search).orElse(null),
            parameters.read("platform", platform, Parameters.oneOf(Platform.class)).orElse(null),
            parameters.id("accountId", accountId).orElse(null),
            parameters.read("finding", finding, Parameters.oneOf(FindingCode.class)).orElse(null),
            parameters.read("verdict", verdict, Parameters.oneOf(VerdictKind.class)).orElse(null),
            parameters.read("needsPerson", needsPerson, CampaignParameters::yesOrNo).orElse(null),
            parameters
                .read("sort", by, Parameters.oneOf(CampaignOrder.class))
                .orElse(CampaignOrder.UPDATED),
            descending,
            parameters.id("cursor", cursor).orElse(null),
            parameters.read("limit", limit, Parameters.upTo(MOST)).orElse(DEFAULT_LIMIT));
    parameters.require();
    return query;
  }

  private static Boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("'" + text + "' is neither true nor false");
    };
  }
}
