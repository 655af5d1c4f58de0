package io.adwright.gateway.api;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One thing that is wrong with a request. */
public record Violation(
    @Schema(
            description = "JSON pointer into the body, or the name of a query parameter",
            examples = "/windows/3/clicks")
        String path,
    @Schema(description = "What is wrong, with the value and the limit", examples = "is missing")
        String reason) {}
