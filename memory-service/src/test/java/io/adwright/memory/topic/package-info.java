@NullMarked
package io.adwright.memory.topic;

import org.jspecify.annotations.NullMarked;
