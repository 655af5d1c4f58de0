/** One class per dashboard. */
@NullMarked
package io.adwright.observability.grafana.board;

import org.jspecify.annotations.NullMarked;
