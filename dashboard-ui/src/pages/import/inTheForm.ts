import { words } from '../../format/numbers';

/** What the form calls what the command line sets by name. */
const FIELDS: Record<string, string> = {
  account_id: 'Account of rows that name none',
  currency: 'Currency of rows that name none',
  platform: 'Platform of rows that name none',
};

const MAP = /--map (?:'[^']*'|\S+)/g;
const PERIOD = /--period \S+/g;
const SET = /--set (\w+)(?:=[^\s,.]*)?(?: \(or [^)]*\))?/g;

/** The gateway's advice names options of the command line; here they are fields and columns of this page. */
export function inTheForm(advice: string): string {
  return advice
    .replace(/^--map names columns/, 'Columns were chosen')
    .replace(MAP, 'the choice below')
    .replace(PERIOD, '“Period of rows without a date”')
    .replace(SET, (_, field: string) => `“${FIELDS[field] ?? words(field)}”`)
    .replace(/(below|”) (?=“)/g, '$1, ');
}
