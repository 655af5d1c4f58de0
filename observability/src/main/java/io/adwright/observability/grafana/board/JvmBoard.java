package io.adwright.observability.grafana.board;

import io.adwright.observability.grafana.Board;
import io.adwright.observability.grafana.Panel;
import java.util.List;

/** Memory, processor and threads of the services. */
public final class JvmBoard {
  private JvmBoard() {}

  /** Returns the dashboard. */
  public static Board board() {
    return new Board(
        "adwright-jvm",
        "Adwright: JVM",
        List.of(
            Panel.lines("Heap in use", "percentunit")
                .with(
                    "sum by (job, instance) (jvm_memory_used_bytes{area=\"heap\"}) / sum by (job, instance) (jvm_memory_max_bytes{area=\"heap\"} > 0)",
                    "{{job}}"),
            Panel.lines("Memory committed", "bytes")
                .with("sum by (job, instance) (jvm_memory_committed_bytes)", "{{job}}")
                .hint("Heap and the JVM's own; native libraries are not in it."),
            Panel.lines("Share of time in garbage collection", "percentunit")
                .with("max by (job, instance) (jvm_gc_overhead)", "{{job}}"),
            Panel.lines("Longest pause", "s")
                .with("max by (job, instance) (jvm_gc_pause_seconds_max)", "{{job}}"),
            Panel.lines("Processor", "percentunit")
                .with("max by (job, instance) (process_cpu_usage)", "{{job}}")
                .hint("1 is all processors that the process may use."),
            Panel.lines("Load of the machine", "short")
                .with("max by (instance) (system_load_average_1m)", "{{instance}}"),
            Panel.lines("Threads", "short")
                .with("max by (job, instance) (jvm_threads_live_threads)", "{{job}}"),
            Panel.lines("Open files", "short")
                .with("max by (job, instance) (process_files_open_files)", "{{job}}"),
            Panel.lines("HTTP requests a second", "ops")
                .with(
                    "sum by (job, status) (rate(http_server_requests_seconds_count[$__rate_interval]))",
                    "{{job}} {{status}}"),
            Panel.lines("Work that waits for a thread", "short")
                .with("sum by (job, pool_name) (worker_pool_queue_size)", "{{job}} {{pool_name}}"),
            Panel.figure("Uptime", "s").with("min by (job) (process_uptime_seconds)", "{{job}}")));
  }
}
