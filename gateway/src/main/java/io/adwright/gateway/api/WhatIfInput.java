package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A policy that is to be tried on what was decided. */
public record WhatIfInput(
    @Schema(
            required = true,
            description = "The text of a policy file, YAML, at most 48000 characters",
            examples =
                """
                policies:
                  - name: large-raises
                    because: a person looks at large raises
                    actions: [SET_DAILY_BUDGET]
                    when: action.raises && action.step_percent > 10.0
                    then: ask
                """)
        @Nullable String policy,
    @Schema(description = "How many days back, 1 to 30; 7 if left out", examples = "7")
        @Nullable Integer days) {}
