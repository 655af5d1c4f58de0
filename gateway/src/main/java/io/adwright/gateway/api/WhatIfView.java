package io.adwright.gateway.api;

import io.adwright.gateway.policies.WhatIfResult;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a policy would have done. */
@Schema(
    description =
        "What a policy would have done to what was decided. What other rules said stays as it was"
            + " recorded; a tried policy takes the place of the one in force of the same name.")
public record WhatIfView(
    Instant since,
    Instant until,
    @Schema(description = "Runs that were looked at, newest first") int runs,
    @Schema(description = "Their decisions that policies have a say in") int decisions,
    @Schema(description = "How many of those would have been others") int changed,
    @Schema(description = "False if only the newest 2000 were looked at, or time ran out")
        boolean complete,
    @Schema(description = "How many went from which verdict to which, or stayed")
        List<WhatIfCount> counts,
    @Schema(description = "Those that would have been others; the newest 200 at most")
        List<WhatIfChange> changes) {

  /** Returns a result as the API shows it. */
  public static WhatIfView of(WhatIfResult result) {
    return new WhatIfView(
        result.since(),
        result.until(),
        result.runs(),
        result.decisions(),
        result.changed(),
        result.isComplete(),
        result.counts().entrySet().stream()
            .map(
                count ->
                    new WhatIfCount(
                        count.getKey().before().name(),
                        count.getKey().after().name(),
                        count.getValue()))
            .toList(),
        result.changes().stream().map(WhatIfChange::of).toList());
  }
}
