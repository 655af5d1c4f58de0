/**
 * Planning: from a diagnosis and what is remembered to ranked proposals. Pure functions, no clock.
 */
@NullMarked
package io.adwright.strategist.plan;

import org.jspecify.annotations.NullMarked;
