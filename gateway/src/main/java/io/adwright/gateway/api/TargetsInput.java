package io.adwright.gateway.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What the advertiser aims at; left out where there is no target. */
public record TargetsInput(
    @Schema(description = "Conversion value per unit of spend, above 0, at most 100000")
        @Nullable BigDecimal roas,
    @Schema(
            oneOf = {String.class, BigDecimal.class},
            description = "Spend per conversion, in main units, above 0")
        @Nullable BigDecimal cpa) {}
