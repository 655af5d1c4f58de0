package io.adwright.local.client;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * How a part is at the moment of asking; the entries of {@code status --json}.
 *
 * @param name its name
 * @param pid its process number; null where it does not run
 * @param state {@code WAITING, STARTING, READY, RESTARTING, FAILED, STOPPING, STOPPED} or {@code
 *     DEAD}: the process is gone and the supervisor has not noticed yet
 * @param healthy whether it answered just now
 * @param url how to reach it
 * @param port where it listens on loopback
 * @param restarts how often it died and was started again
 * @param rssMb resident memory in MB; null where unknown
 * @param log its log file
 * @param note what a person should know; for the table only
 */
public record PartStatus(
    String name,
    @Nullable Long pid,
    String state,
    boolean healthy,
    String url,
    int port,
    int restarts,
    @Nullable Long rssMb,
    String log,
    @JsonIgnore String note) {}
