import { describe, expect, it } from 'vitest';
import { inTheForm } from './inTheForm';

describe('inTheForm', () => {
  it.each([
    [
      "The file names no account; 'unknown' stands for it. Name it with --set account_id=…",
      "The file names no account; 'unknown' stands for it. Name it with “Account of rows that name none”",
    ],
    ['Name it: --set currency=USD (or EUR, INR, …).', 'Name it: “Currency of rows that name none”.'],
    ['Every row needs it: --set currency=USD.', 'Every row needs it: “Currency of rows that name none”.'],
    [
      "Say which column is what, for example: --map 'spend=Amount spent,clicks=Clicks' --set currency=USD --period 2026-01-01..2026-01-31",
      'Say which column is what, for example: the choice below, “Currency of rows that name none”, “Period of rows without a date”',
    ],
    [
      "--map names columns that the file does not have: 'Cost'.",
      "Columns were chosen that the file does not have: 'Cost'.",
    ],
    ['Clicks are more than impressions.', 'Clicks are more than impressions.'],
  ])('says %s as it is called here', (advice, said) => {
    expect(inTheForm(advice)).toBe(said);
  });
});
