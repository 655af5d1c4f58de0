import type { ScopeShown } from '../api/types';
import { platformName, words } from '../format/numbers';

/** Whether an order holds for everything of a tenant. */
export function isWhole(scope: ScopeShown): boolean {
  return (
    scope.platform === null && scope.accountId === null && scope.campaignId === null && scope.action === null
  );
}

/** Where an order holds, in words. */
export function scopeText(scope: ScopeShown): string {
  if (isWhole(scope)) {
    return 'everything';
  }
  const parts = [
    scope.action === null ? null : `action "${words(scope.action)}"`,
    scope.campaignId === null ? null : `campaign ${scope.campaignId}`,
    scope.accountId === null ? null : `account ${scope.accountId}`,
    scope.platform === null ? null : platformName(scope.platform),
  ];
  return parts.filter((part) => part !== null).join(', ');
}
