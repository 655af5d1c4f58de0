import { describe, expect, it } from 'vitest';
import type { ImportColumn } from '../../api/types';
import { columnCounts, formatName, takenFor } from './mapping';

const column = (changed: Partial<ImportColumn>): ImportColumn => ({
  column: 'Cost',
  fields: [],
  breakdown: false,
  ...changed,
});

describe('takenFor', () => {
  it.each([
    [{ fields: ['conversion_value'] }, 'Conversion value'],
    [{ fields: ['target_roas'] }, 'Target ROAS'],
    [{ fields: ['campaign_id', 'campaign_name'] }, 'Campaign id · Campaign name'],
    [{ breakdown: true }, 'Splits a day into rows'],
    [{ fields: ['device'], breakdown: true }, 'Device · Splits a day into rows'],
    [{}, null],
  ])('%o is %s', (changed, text) => {
    expect(takenFor(column(changed))).toBe(text);
  });
});

describe('columnCounts', () => {
  it('counts a column that splits days as read', () => {
    const columns = [column({ fields: ['spend'] }), column({ breakdown: true }), column({})];

    expect(columnCounts(columns)).toEqual({ read: 2, unused: 1 });
  });
});

describe('formatName', () => {
  it.each([
    ['google-ads', 'a Google Ads report'],
    ['of-tomorrow', 'of-tomorrow'],
  ])('of %s is %s', (format, name) => {
    expect(formatName(format)).toBe(name);
  });
});
