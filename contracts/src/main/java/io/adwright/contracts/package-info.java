/** What the services share: topic names, identities, money. The events are generated beside it. */
@NullMarked
package io.adwright.contracts;

import org.jspecify.annotations.NullMarked;
