package io.adwright.gateway.imports;

/**
 * A row that was set aside, and what to do about it.
 *
 * @param line physical line of the file where the row starts, from 1
 * @param column header of the column that is at fault; empty when the row as a whole is
 * @param value the value at fault, shortened; untrusted text
 * @param reason what is wrong, naming the limit
 * @param hint the next step
 */
public record RejectedRow(long line, String column, String value, String reason, String hint) {}
