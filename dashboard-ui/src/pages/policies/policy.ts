import type { Limits, Policy, RuleActivity } from '../../api/types';
import { formatCount, platformName, words } from '../../format/numbers';

/** Where a policy holds, in words. */
export function scopeOfPolicy(policy: Policy): string {
  const parts = [
    policy.actions.map(words).join(', '),
    policy.platforms.map(platformName).join(', '),
    policy.accounts.length === 0 ? '' : `account ${policy.accounts.join(', ')}`,
    policy.tenants.length === 0 ? '' : `tenant ${policy.tenants.join(', ')}`,
    policy.labels.length === 0 ? '' : `label ${policy.labels.join(', ')}`,
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'Everything' : parts.join(' · ');
}

/** How often a rule said what, in words: "2 limited, 31 passed". */
export function activityText(activity: RuleActivity | null): string {
  if (activity === null) {
    return 'did not apply';
  }
  const said = [
    [activity.blocked, 'blocked'],
    [activity.asked, 'asked a person'],
    [activity.clamped, 'limited'],
    [activity.passed, 'passed'],
  ] as const;
  return said
    .filter(([count]) => count > 0)
    .map(([count, text]) => `${formatCount(count)} ${text}`)
    .join(', ');
}

function hours(count: number): string {
  return `${formatCount(count)} ${count === 1 ? 'hour' : 'hours'}`;
}

/** The limits that hold whatever the policies say, as names and values. */
export function limitsOf(limits: Limits): { name: string; value: string }[] {
  return [
    { name: 'A budget moves per action by at most', value: `${formatCount(limits.maxStepPercent)} %` },
    {
      name: 'A raise needs data younger than',
      value:
        limits.maxDataAgeHours === null
          ? 'no limit: the time is that of the data'
          : hours(limits.maxDataAgeHours),
    },
    { name: 'After a change a campaign is left alone for', value: hours(limits.observationHours) },
    { name: 'A plan is carried out within', value: hours(limits.planExpiryHours) },
    { name: 'A person may think for', value: hours(limits.approvalExpiryHours) },
  ];
}
