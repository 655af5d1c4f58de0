/** What can be believed about a rate after seeing counts. */
@NullMarked
package io.adwright.analyst.diagnosis.statistics;

import org.jspecify.annotations.NullMarked;
