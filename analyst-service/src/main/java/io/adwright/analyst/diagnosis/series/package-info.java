/** Windows of a campaign put together into ranges, sums and key performance indicators. */
@NullMarked
package io.adwright.analyst.diagnosis.series;

import org.jspecify.annotations.NullMarked;
