import type { Policy, RunStatus } from '../api/types';
import { words } from '../format/numbers';
import { Mark, type Tone } from './Mark';
import type { IconName } from './icons';

const RUN: Record<RunStatus, { tone: Tone; icon: IconName; text: string }> = {
  RUNNING: { tone: 'accent', icon: 'clock', text: 'Running' },
  COMPLETE: { tone: 'good', icon: 'check', text: 'Complete' },
  PARTIAL: { tone: 'warn', icon: 'partial', text: 'Incomplete' },
  FAILED: { tone: 'bad', icon: 'cross', text: 'Failed' },
};

export function RunMark({ status, plain = false }: { status: RunStatus; plain?: boolean }) {
  const { tone, icon, text } = RUN[status];
  return (
    <Mark tone={tone} icon={icon} plain={plain}>
      {text}
    </Mark>
  );
}

const VERDICT: Record<string, { tone: Tone; icon: IconName; text: string }> = {
  ALLOW: { tone: 'good', icon: 'check', text: 'Allowed' },
  CLAMP: { tone: 'warn', icon: 'clamp', text: 'Limited' },
  ASK: { tone: 'accent', icon: 'approvals', text: 'Asks a person' },
  BLOCK: { tone: 'bad', icon: 'stop', text: 'Blocked' },
};

export function VerdictMark({ verdict, plain = false }: { verdict: string; plain?: boolean }) {
  const known = VERDICT[verdict];
  return (
    <Mark tone={known?.tone ?? 'neutral'} icon={known?.icon ?? 'dot'} plain={plain}>
      {known?.text ?? words(verdict)}
    </Mark>
  );
}

const ORDERED: Record<Policy['then'], string> = {
  ALLOW: 'Allow',
  CLAMP: 'Limit',
  ASK: 'Ask a person',
  BLOCK: 'Block',
};

/** What a rule says is to be done; nothing was done by it yet. */
export function RuleMark({ verdict }: { verdict: Policy['then'] }) {
  const known = VERDICT[verdict];
  return (
    <Mark tone={known?.tone ?? 'neutral'} icon={known?.icon ?? 'dot'} plain>
      {ORDERED[verdict]}
    </Mark>
  );
}

const SEVERITY: Record<string, { tone: Tone; icon: IconName }> = {
  INFO: { tone: 'neutral', icon: 'dot' },
  LOW: { tone: 'neutral', icon: 'dot' },
  MEDIUM: { tone: 'warn', icon: 'dot' },
  HIGH: { tone: 'warn', icon: 'warning' },
  CRITICAL: { tone: 'bad', icon: 'warning' },
};

/** Findings that are good news, whatever weight they have. */
const WELCOME = new Set(['HEALTHY', 'SCALE_OPPORTUNITY']);

export function SeverityMark({ severity, code }: { severity: string; code: string }) {
  const known = SEVERITY[severity];
  const welcome = WELCOME.has(code);
  return (
    <Mark
      tone={welcome ? 'good' : (known?.tone ?? 'neutral')}
      icon={welcome ? 'check' : (known?.icon ?? 'dot')}
    >
      {words(severity)}
    </Mark>
  );
}

const SOURCE: Record<string, { tone: Tone; text: string; about: string }> = {
  RULES: { tone: 'accent', text: 'rules', about: 'Made by rules and statistics.' },
  LLM: {
    tone: 'violet',
    text: 'model',
    about: 'Worded or ranked by the language model, within what the rules allow.',
  },
  CACHE: { tone: 'neutral', text: 'cache', about: 'The same input was thought through before.' },
  FALLBACK: { tone: 'warn', text: 'fallback', about: 'Less than it could be: something was not available.' },
};

export function sourceText(source: string | null): string {
  return source === null ? '' : (SOURCE[source]?.text ?? words(source).toLowerCase());
}

export function SourceMark({ source }: { source: string }) {
  const known = SOURCE[source];
  return (
    <span title={known?.about}>
      <Mark tone={known?.tone ?? 'neutral'}>{sourceText(source)}</Mark>
    </span>
  );
}
