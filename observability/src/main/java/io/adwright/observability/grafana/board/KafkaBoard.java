package io.adwright.observability.grafana.board;

import io.adwright.observability.grafana.Board;
import io.adwright.observability.grafana.Panel;
import java.util.List;

/** Whether services keep up with their topics. */
public final class KafkaBoard {
  private KafkaBoard() {}

  /** Returns the dashboard. */
  public static Board board() {
    return new Board(
        "adwright-kafka",
        "Adwright: Kafka",
        List.of(
            Panel.lines("Lag: events behind, worst partition", "short")
                .with(
                    "max by (job, client_id) (kafka_consumer_fetch_manager_records_lag_max)",
                    "{{job}} {{client_id}}"),
            Panel.lines("Events read a second", "ops")
                .with(
                    "sum by (job, client_id) (rate(kafka_consumer_fetch_manager_records_consumed_total[$__rate_interval]))",
                    "{{job}} {{client_id}}"),
            Panel.lines("Events written a second", "ops")
                .with(
                    "sum by (job, client_id) (rate(kafka_producer_record_send_total[$__rate_interval]))",
                    "{{job}} {{client_id}}"),
            Panel.lines("Partitions assigned", "short")
                .with(
                    "sum by (job, client_id) (kafka_consumer_coordinator_assigned_partitions)",
                    "{{job}} {{client_id}}"),
            Panel.lines("Since the last poll", "s")
                .with(
                    "max by (job, client_id) (kafka_consumer_last_poll_seconds_ago)",
                    "{{job}} {{client_id}}"),
            Panel.lines("Rebalances", "short")
                .with(
                    "sum by (job, client_id) (kafka_consumer_coordinator_rebalance_total)",
                    "{{job}} {{client_id}}"),
            Panel.lines("Time of a commit, average", "ms")
                .with(
                    "max by (job, client_id) (kafka_consumer_coordinator_commit_latency_avg)",
                    "{{job}} {{client_id}}"),
            Panel.lines("Time of a write, average", "ms")
                .with(
                    "max by (job, client_id) (kafka_producer_request_latency_avg)",
                    "{{job}} {{client_id}}"),
            Panel.lines("Write errors", "short")
                .with("sum by (job) (kafka_producer_record_error_total)", "{{job}}"),
            Panel.lines("Connections", "short")
                .with("sum by (job) (kafka_consumer_connection_count)", "{{job}}")
                .hint("0 is a service without a broker."),
            Panel.lines("Schema registry reachable", "short")
                .with("min by (job) (adwright_registry_available)", "{{job}}")));
  }
}
