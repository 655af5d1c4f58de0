import { words } from '../../format/numbers';
import { LABELS } from './labels';

const FIELDS: Record<string, string> = LABELS;

const MAP = /--map (?:'[^']*'|\S+)/g;
const PERIOD = /--period \S+/g;
const SET = /--set (\w+)(?:=[^\s,.]*)?(?: \(or [^)]*\))?/g;

/** The gateway's advice names options of the command line; here they are fields and columns of this page. */
export function inTheForm(advice: string): string {
  return advice
    .replace(/^--map names columns/, 'Columns were chosen')
    .replace(MAP, 'the choice below')
    .replace(PERIOD, `“${LABELS.period}”`)
    .replace(SET, (_, field: string) => `“${FIELDS[field] ?? words(field)}”`)
    .replace(/(below|”) (?=“)/g, '$1, ');
}
