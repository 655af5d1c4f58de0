/** What the form calls what a file may leave out; advice on a file speaks of it by the same words. */
export const LABELS = {
  period: 'Period of rows without a date',
  time_zone: 'Time zone of accounts that name none',
  currency: 'Currency of rows that name none',
  account_id: 'Account of rows that name none',
  platform: 'Platform of rows that name none',
} as const;
