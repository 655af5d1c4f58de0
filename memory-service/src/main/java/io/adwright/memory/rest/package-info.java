/** What people may ask of memory and tell it; reached through the gateway. */
@NullMarked
package io.adwright.memory.rest;

import org.jspecify.annotations.NullMarked;
