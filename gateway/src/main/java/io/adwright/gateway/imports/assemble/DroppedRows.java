package io.adwright.gateway.imports.assemble;

import io.adwright.gateway.imports.RejectedRow;

/**
 * Rows that were set aside because of other rows.
 *
 * @param complaint about the first of them
 * @param rows how many they are
 */
public record DroppedRows(RejectedRow complaint, long rows) {}
