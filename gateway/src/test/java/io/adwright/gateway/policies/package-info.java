@NullMarked
package io.adwright.gateway.policies;

import org.jspecify.annotations.NullMarked;
