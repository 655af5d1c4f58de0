/** Diagnosis: from a snapshot of metrics to findings with evidence. Pure functions, no clock. */
@NullMarked
package io.adwright.analyst.diagnosis;

import org.jspecify.annotations.NullMarked;
