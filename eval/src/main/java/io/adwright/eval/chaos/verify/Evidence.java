package io.adwright.eval.chaos.verify;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * All that is left behind.
 *
 * @param published ids of the runs whose metrics the broker took
 * @param answered ids of the runs that ended in an execution
 * @param journal the ad platform's own record, in order
 * @param reported what executions say
 * @param ledger what the ledger says; empty where there is none
 */
public record Evidence(
    Set<String> published,
    Set<String> answered,
    List<PlatformLine> journal,
    List<ReportedAction> reported,
    Optional<LedgerEvidence> ledger) {
  public Evidence {
    published = Set.copyOf(published);
    answered = Set.copyOf(answered);
    journal = List.copyOf(journal);
    reported = List.copyOf(reported);
  }
}
