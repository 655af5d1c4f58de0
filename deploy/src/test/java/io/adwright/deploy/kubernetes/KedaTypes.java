package io.adwright.deploy.kubernetes;

import java.util.List;
import java.util.Map;

/**
 * The part of KEDA's types that we use, by its reference (https://keda.sh/docs/2.17/reference/): no
 * library with all of them is to be had. A key that is not listed here is a mistake.
 */
final class KedaTypes {
  private KedaTypes() {}

  record ScaledObject(String apiVersion, String kind, Map<String, Object> metadata, Scaling spec) {}

  record Scaling(
      Target scaleTargetRef,
      int minReplicaCount,
      int maxReplicaCount,
      int pollingInterval,
      int cooldownPeriod,
      List<Trigger> triggers) {}

  record Target(String name) {}

  record Trigger(String type, KafkaTrigger metadata, Target authenticationRef) {}

  /** Every value of a trigger is a text. */
  record KafkaTrigger(
      String bootstrapServers,
      String consumerGroup,
      String topic,
      String lagThreshold,
      String offsetResetPolicy,
      String tls,
      String sasl) {}

  record TriggerAuthentication(
      String apiVersion, String kind, Map<String, Object> metadata, Sources spec) {}

  record Sources(List<SecretKey> secretTargetRef) {}

  record SecretKey(String parameter, String name, String key) {}
}
