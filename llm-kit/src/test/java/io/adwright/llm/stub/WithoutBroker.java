package io.adwright.llm.stub;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;

/** An agent without a broker, for tests of what it asks the model. */
public abstract class WithoutBroker implements QuarkusTestProfile {
  private final String incoming;
  private final String outgoing;

  /**
   * @param incoming channel that the agent reads
   * @param outgoing channel that it writes
   */
  protected WithoutBroker(String incoming, String outgoing) {
    this.incoming = incoming;
    this.outgoing = outgoing;
  }

  @Override
  public Map<String, String> getConfigOverrides() {
    var settings = new HashMap<String, String>();
    settings.put("quarkus.http.test-port", "0");
    settings.put("mp.messaging.incoming." + incoming + ".connector", "smallrye-in-memory");
    settings.put("mp.messaging.outgoing." + outgoing + ".connector", "smallrye-in-memory");
    settings.put("mp.messaging.outgoing.agent-stream.connector", "smallrye-in-memory");
    settings.put("mp.messaging.outgoing.agent-steps.connector", "smallrye-in-memory");
    // A busy machine is no absent model.
    settings.put("adwright.llm.connect-timeout", "5S");
    settings.put("adwright.llm.probe.timeout", "5S");
    settings.put("adwright.llm.budget.calls-per-hour", "1000");
    return settings;
  }
}
