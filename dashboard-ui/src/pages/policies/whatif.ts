import type { Policy } from '../../api/types';

/** Where nobody has a policy of their own to start from. */
export const EXAMPLE = `policies:
  - name: large-raises
    because: a person looks at raises of more than a tenth
    actions: [SET_DAILY_BUDGET]
    when: action.raises && action.step_percent > 10.0
    then: ask
`;

/** A text that means the same in YAML as it stands. */
const PLAIN = /^[A-Za-z0-9][\w .,()/<>=+*&|-]*$/;

function scalar(text: string): string {
  // In a block nothing has to be escaped, which leaves conditions as people wrote them.
  return PLAIN.test(text) && !/[ .]$/.test(text)
    ? text
    : `|-\n${text
        .split('\n')
        .map((line) => `      ${line}`)
        .join('\n')}`;
}

function list(name: string, entries: readonly string[]): string[] {
  return entries.length === 0 ? [] : [`${name}: ${JSON.stringify(entries)}`];
}

/** A policy in force as the text of a policy file, to be changed and tried. */
export function draftOf(policy: Policy): string {
  const labels = policy.labels.map((label) => {
    const at = label.indexOf('=');
    return `  ${JSON.stringify(label.slice(0, at))}: ${JSON.stringify(label.slice(at + 1))}`;
  });
  const lines = [
    `name: ${policy.id.replace(/^policy:/, '')}`,
    `because: ${scalar(policy.because)}`,
    ...list('tenants', policy.tenants),
    ...list('accounts', policy.accounts),
    ...list('platforms', policy.platforms),
    ...(labels.length === 0 ? [] : ['labels:', ...labels]),
    ...list('actions', policy.actions),
    `when: ${scalar(policy.when)}`,
    `then: ${policy.then.toLowerCase()}`,
    ...(policy.to === null ? [] : [`to: ${scalar(policy.to)}`]),
  ];
  return `policies:\n${lines.map((line, index) => `${index === 0 ? '  - ' : '    '}${line}\n`).join('')}`;
}

/** How far back a policy is tried, by the words on the button. */
export const SPANS = [
  { days: 1, text: 'last day' },
  { days: 7, text: 'last week' },
  { days: 30, text: 'last 30 days' },
] as const;
