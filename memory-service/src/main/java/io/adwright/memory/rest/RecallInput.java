package io.adwright.memory.rest;

import org.jspecify.annotations.Nullable;

/** An operator takes a learning back. */
record RecallInput(@Nullable String operator, @Nullable String reason) {}
