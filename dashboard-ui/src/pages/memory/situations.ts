import type { Situation } from '../../api/types';

/** What a note may be about. */
export const PLATFORMS = [
  'GOOGLE_ADS',
  'META',
  'MICROSOFT_ADS',
  'TIKTOK',
  'LINKEDIN',
  'AMAZON_ADS',
] as const satisfies readonly Situation['platform'][];

export const ACTIONS = [
  'SET_DAILY_BUDGET',
  'PAUSE',
  'RESUME',
  'SET_BID',
  'REFRESH_CREATIVE',
  'SHIFT_BUDGET',
  'FIX_TRACKING',
] as const satisfies readonly Situation['action'][];

export const FINDINGS = [
  'LOW_ROAS',
  'HIGH_CPA',
  'LOW_CTR',
  'LOW_CVR',
  'RISING_CPC',
  'CREATIVE_FATIGUE',
  'AUDIENCE_SATURATION',
  'LANDING_PAGE_PROBLEM',
  'TRACKING_OUTAGE',
  'COMPETITION',
  'BUDGET_LIMITED',
  'UNDER_DELIVERY',
  'OVERSPEND',
  'SPEND_SPIKE',
  'SCALE_OPPORTUNITY',
] as const satisfies readonly Situation['finding'][];
