package io.adwright.observability.grafana;

/**
 * A question to Prometheus.
 *
 * @param expression PromQL; may hold Grafana's {@code $__rate_interval} and the dashboard's
 *     variables
 * @param legend how a series is called, with {@code {{label}}} for the value of a label
 */
public record Query(String expression, String legend) {}
