package io.adwright.gateway.imports.row;

import io.adwright.contracts.event.Platform;

/** Which campaign a row belongs to. */
public record CampaignKey(Platform platform, String accountId, String campaignId) {}
