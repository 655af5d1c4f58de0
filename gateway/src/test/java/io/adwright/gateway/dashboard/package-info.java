@NullMarked
package io.adwright.gateway.dashboard;

import org.jspecify.annotations.NullMarked;
