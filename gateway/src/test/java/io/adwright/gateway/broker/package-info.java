@NullMarked
package io.adwright.gateway.broker;

import org.jspecify.annotations.NullMarked;
