import { describe, expect, it } from 'vitest';
import type { ImportColumn } from '../../api/types';
import { choiceOf, columnCounts, formatName, platformOf, recognised, remapped, takenFor } from './mapping';

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

describe('remapped', () => {
  const fields = ['spend', 'clicks', 'campaign_id', 'campaign_name'];
  const columns = [
    column({ column: 'Cost', fields: ['spend'] }),
    column({ column: 'Campaign', fields: ['campaign_id', 'campaign_name'] }),
    column({ column: 'Results', fields: ['results'] }),
    column({ column: 'Notes' }),
  ];

  it.each([
    ['starts from what was recognised, without what no person can map', { column: '', field: '' }, {}],
    ['adds a column', { column: 'Notes', field: 'clicks' }, { clicks: 'Notes' }],
    ['moves a field to another column', { column: 'Notes', field: 'spend' }, { spend: 'Notes' }],
  ])('%s', (_case, choice, changed) => {
    const map = remapped(columns, fields, choice);

    expect(map).toEqual({ spend: 'Cost', campaign_id: 'Campaign', campaign_name: 'Campaign', ...changed });
  });

  it('leaves a column out', () => {
    const map = remapped(columns, fields, { column: 'Campaign', field: '' });

    expect(map).toEqual({ spend: 'Cost' });
    expect(recognised(columns, fields)).toHaveProperty('campaign_id', 'Campaign');
  });
});

describe('choiceOf', () => {
  it.each([
    [{ fields: ['results', 'conversions'] }, 'conversions'],
    [{ fields: ['results'] }, ''],
    [{ breakdown: true }, ''],
  ])('of %o is "%s"', (changed, choice) => {
    expect(choiceOf(column(changed), ['spend', 'conversions'])).toBe(choice);
  });
});

describe('platformOf', () => {
  it.each([
    ['google-ads', 'GOOGLE_ADS'],
    ['meta-ads', 'META'],
    ['adwright', ''],
    [null, ''],
  ])('of %s is "%s"', (format, platform) => {
    expect(platformOf(format)).toBe(platform);
  });
});
