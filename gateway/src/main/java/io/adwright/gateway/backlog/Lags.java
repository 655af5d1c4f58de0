package io.adwright.gateway.backlog;

import java.util.List;

/** Where it is looked up how far the agents are behind. */
public interface Lags {

  /**
   * Returns what every group that has ever read a topic of Adwright is behind; one that has read
   * nothing yet is not told of.
   */
  List<Lag> read() throws BrokerAway;
}
