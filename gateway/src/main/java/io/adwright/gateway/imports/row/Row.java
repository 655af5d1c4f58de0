package io.adwright.gateway.imports.row;

/**
 * A row of the file that is sound in itself.
 *
 * @param cells where it came from, for complaints
 * @param campaign whose it is
 * @param span its days
 * @param numbers its performance
 * @param breakdown which part of the campaign's days it is; empty when it is all of them
 * @param facts what else it says about the campaign
 */
public record Row(
    Cells cells, CampaignKey campaign, Span span, Numbers numbers, String breakdown, Facts facts) {}
