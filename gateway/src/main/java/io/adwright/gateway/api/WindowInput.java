package io.adwright.gateway.api;

import java.math.BigDecimal;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Performance of a day of the account, or of any time from start to end. */
@Schema(
    description =
        "Performance of a day of the account (date), or from start to end (exclusive);"
            + " what is left out is unknown, never zero")
public record WindowInput(
    @Schema(description = "A day in the account's time zone", examples = "2026-01-31")
        @Nullable String date,
    @Schema(description = "Instead of date", examples = "2026-01-31T00:00:00+01:00")
        @Nullable String start,
    @Schema(description = "With start; exclusive", examples = "2026-01-31T01:00:00+01:00")
        @Nullable String end,
    @Schema(
            oneOf = {String.class, BigDecimal.class},
            description = "Main units",
            examples = "98.70")
        @Nullable BigDecimal spend,
    @Schema(type = SchemaType.INTEGER) @Nullable BigDecimal impressions,
    @Schema(type = SchemaType.INTEGER, description = "Not above impressions")
        @Nullable BigDecimal clicks,
    @Schema(description = "May be a fraction, and above clicks") @Nullable BigDecimal conversions,
    @Schema(oneOf = {String.class, BigDecimal.class}) @Nullable BigDecimal conversionValue,
    @Schema(type = SchemaType.INTEGER) @Nullable BigDecimal reach,
    @Schema(
            oneOf = {String.class, BigDecimal.class},
            description = "Budget in force during the window")
        @Nullable BigDecimal dailyBudget,
    @Schema(
            enumeration = {"PROVISIONAL", "PARTIAL", "FINAL"},
            defaultValue = "PROVISIONAL")
        @Nullable String finality) {}
