import type { Outcome } from '../../api/types';
import { Mark, type Tone } from '../../ui/Mark';

const VERDICT: Record<Outcome['verdict'], { tone: Tone; text: string }> = {
  IMPROVED: { tone: 'good', text: 'Improved' },
  WORSENED: { tone: 'bad', text: 'Worsened' },
  NO_EFFECT: { tone: 'neutral', text: 'No effect seen' },
  INSUFFICIENT: { tone: 'neutral', text: 'Too little data' },
  CONFOUNDED: { tone: 'warn', text: 'Something else happened too' },
};

/** What an action was judged to have done. */
export function OutcomeMark({ verdict }: { verdict: Outcome['verdict'] }) {
  const { tone, text } = VERDICT[verdict];
  return <Mark tone={tone}>{text}</Mark>;
}
