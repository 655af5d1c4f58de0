package io.adwright.gateway.imports.assemble;

import io.adwright.gateway.imports.RejectedRow;

/**
 * A window that was set aside because of other rows.
 *
 * @param complaint about its first row
 * @param rows how many rows it holds
 */
public record DroppedWindow(RejectedRow complaint, long rows) {}
