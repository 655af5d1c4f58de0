/** Serves the dashboard's files. */
@NullMarked
package io.adwright.gateway.dashboard;

import org.jspecify.annotations.NullMarked;
