package io.adwright.eval;

import io.adwright.eval.stack.Avro;
import io.adwright.eval.stack.KafkaClients;
import io.adwright.teststack.KafkaStack;
import java.util.Map;

/** A real broker and a real registry, started once for all tests that need them. */
public final class TestBroker {
  private static final Map<String, String> SETTINGS = start();

  private TestBroker() {}

  public static KafkaClients clients() {
    return new KafkaClients(bootstrapServers());
  }

  public static Avro avro() {
    return new Avro(registryUrl(), true);
  }

  public static String bootstrapServers() {
    return setting("kafka.bootstrap.servers");
  }

  public static String registryUrl() {
    return setting("ADWRIGHT_REGISTRY_URL");
  }

  private static String setting(String name) {
    return SETTINGS.getOrDefault(name, "");
  }

  private static Map<String, String> start() {
    var stack = new KafkaStack();
    Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
    return stack.start();
  }
}
