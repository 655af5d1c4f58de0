package io.adwright.gateway.api;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A campaign as its platform reports it. What is left out is unknown, never zero. */
@Schema(
    description = "A campaign as its platform reports it; what is left out is unknown, never zero",
    requiredProperties = {
      "platform",
      "accountId",
      "campaignId",
      "campaignName",
      "currency",
      "timeZone",
      "windows"
    })
public record SnapshotInput(
    @Schema(defaultValue = "default") @Nullable String tenantId,
    @Schema(
            enumeration = {
              "GOOGLE_ADS",
              "META",
              "MICROSOFT_ADS",
              "TIKTOK",
              "LINKEDIN",
              "AMAZON_ADS",
              "OTHER"
            })
        @Nullable String platform,
    @Nullable String accountId,
    @Nullable String campaignId,
    @Nullable String campaignName,
    @Schema(description = "ISO 4217 code of all amounts", examples = "USD")
        @Nullable String currency,
    @Schema(description = "IANA name of the account's zone", examples = "Europe/Berlin")
        @Nullable String timeZone,
    @Schema(
            enumeration = {
              "ACTIVE",
              "PAUSED",
              "LIMITED_BY_BUDGET",
              "LEARNING",
              "PENDING",
              "ENDED",
              "UNKNOWN"
            })
        @Nullable String status,
    @Schema(
            enumeration = {
              "SALES",
              "LEADS",
              "TRAFFIC",
              "AWARENESS",
              "ENGAGEMENT",
              "APP_INSTALLS",
              "UNKNOWN"
            })
        @Nullable String objective,
    @Schema(
            oneOf = {String.class, BigDecimal.class},
            description = "Main units; if left out, the budget of the last window",
            examples = "120.50")
        @Nullable BigDecimal dailyBudget,
    @Schema(oneOf = {String.class, BigDecimal.class}) @Nullable BigDecimal totalBudget,
    @Schema(description = "Whether several campaigns draw on the budget", defaultValue = "false")
        @Nullable Boolean budgetShared,
    @Nullable String budgetEntityId,
    @Nullable TargetsInput targets,
    @Nullable String audience,
    @Nullable String vertical,
    @Schema(description = "The ads that run, at most 20") @Nullable List<CreativeInput> creatives,
    @Schema(description = "For policies") @Nullable Map<String, String> labels,
    @Schema(
            description =
                "When the platform computed the numbers; if left out, the last window's end",
            examples = "2026-02-01T03:00:00Z")
        @Nullable String asOf,
    @Schema(
            type = SchemaType.INTEGER,
            description =
                "A higher one supersedes a lower one; if left out, micros of asOf since 1970")
        @Nullable BigDecimal revision,
    @Schema(description = "Not overlapping, at least one") @Nullable List<WindowInput> windows) {}
