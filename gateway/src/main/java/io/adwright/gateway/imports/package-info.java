/**
 * Reads campaign reports as people have them and makes metrics snapshots of them. Pure: no clock,
 * no network.
 */
@NullMarked
package io.adwright.gateway.imports;

import org.jspecify.annotations.NullMarked;
