package io.adwright.gateway.api;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An ad that runs. */
public record CreativeInput(
    @Nullable String adId,
    @Schema(description = "At most 15") @Nullable List<String> headlines,
    @Schema(description = "At most 15") @Nullable List<String> descriptions,
    @Nullable String finalUrl) {}
