/** How each campaign stands now: its newest snapshot, diagnosis and execution. Pure. */
@NullMarked
package io.adwright.gateway.campaign;

import org.jspecify.annotations.NullMarked;
