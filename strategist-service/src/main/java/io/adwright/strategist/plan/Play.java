package io.adwright.strategist.plan;

import io.adwright.contracts.event.Finding;
import java.util.List;

/** What to do about a finding. */
interface Play {

  /** Returns what could be done about {@code finding}, best first; at least one candidate. */
  List<Candidate> propose(Finding finding, Situation situation);
}
