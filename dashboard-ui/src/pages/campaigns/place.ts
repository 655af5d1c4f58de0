import type { CampaignPlace } from '../../api/control';

interface Identity {
  tenantId: string;
  platform: string;
  accountId: string;
  campaignId: string;
}

/** Where a campaign's page is. */
export function placeOf(campaign: Identity): CampaignPlace {
  return {
    tenant: campaign.tenantId,
    platform: campaign.platform,
    account: campaign.accountId,
    campaign: campaign.campaignId,
  };
}
