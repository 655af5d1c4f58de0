import { describe, expect, it } from 'vitest';
import type { Money } from '../api/types';
import { changeInPercent, decimalOf, formatMicros, formatMoney, sumByCurrency } from './money';

const money = (micros: number, currency: string): Money => ({
  micros,
  currency,
  text: `text of ${currency}`,
});

/** Intl separates with spaces that do not break. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('decimalOf', () => {
  it.each([
    [0n, '0'],
    [1n, '0.000001'],
    [-1_500_000n, '-1.5'],
    [12_340_000n, '12.34'],
    [9_007_199_254_740_993_000_001n, '9007199254740993.000001'],
  ])('%s micros is %s', (micros, decimal) => {
    expect(decimalOf(micros)).toBe(decimal);
  });
});

describe('formatMicros', () => {
  it.each([
    [1_234_500_000n, 'USD', 'en-US', '$1,234.50'],
    [1_234_500_000n, 'EUR', 'de-DE', '1.234,50 €'],
    [1_234_000_000n, 'JPY', 'en-US', '¥1,234'],
    [1_234_567_000n, 'KWD', 'en-US', 'KWD 1,234.567'],
    [100_000_000_000n, 'INR', 'en-IN', '₹1,00,000.00'],
  ])('%s of %s in %s', (micros, currency, locale, text) => {
    expect(plain(formatMicros(micros, currency, locale))).toBe(text);
  });

  it('keeps every digit of an amount that a double cannot hold', () => {
    expect(formatMicros(9_007_199_254_740_993_010_000n, 'USD', 'en-US')).toBe('$9,007,199,254,740,993.01');
  });

  it('writes what is no currency code as it is', () => {
    expect(formatMicros(1_500_000n, 'not money')).toBe('1.5 not money');
  });
});

describe('formatMoney', () => {
  it('shows what was not read exactly as the gateway wrote it', () => {
    expect(formatMoney(money(2 ** 53, 'VND'))).toBe('text of VND');
  });
});

describe('sumByCurrency', () => {
  it('never adds amounts of different currencies, and counts what is unknown', () => {
    const { sums, unknown } = sumByCurrency([
      money(100_000, 'USD'),
      money(200_000, 'USD'),
      money(5, 'EUR'),
      null,
    ]);

    expect(sums).toEqual(
      new Map([
        ['USD', 300_000n],
        ['EUR', 5n],
      ]),
    );
    expect(unknown).toBe(1);
  });
});

describe('changeInPercent', () => {
  it('tells the change', () => {
    expect(changeInPercent(money(500, 'USD'), money(600, 'USD'))).toBe(20);
  });

  it.each([
    [null, money(1, 'USD')],
    [money(1, 'USD'), null],
    [money(0, 'USD'), money(1, 'USD')],
    [money(1, 'EUR'), money(1, 'USD')],
  ])('tells nothing where there is nothing to compare', (from, to) => {
    expect(changeInPercent(from, to)).toBeNull();
  });
});
