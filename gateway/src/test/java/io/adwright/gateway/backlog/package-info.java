@NullMarked
package io.adwright.gateway.backlog;

import org.jspecify.annotations.NullMarked;
