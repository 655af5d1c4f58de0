/** Grafana dashboards as code. */
@NullMarked
package io.adwright.observability.grafana;

import org.jspecify.annotations.NullMarked;
