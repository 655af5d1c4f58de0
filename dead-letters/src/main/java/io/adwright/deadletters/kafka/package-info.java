/** The broker, as far as dead letters need it. */
@NullMarked
package io.adwright.deadletters.kafka;

import org.jspecify.annotations.NullMarked;
