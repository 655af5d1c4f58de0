/** What may be done to a campaign, as a sealed type. */
@NullMarked
package io.adwright.contracts.action;

import org.jspecify.annotations.NullMarked;
