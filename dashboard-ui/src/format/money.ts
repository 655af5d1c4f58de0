import type { Money } from '../api/types';

const MICROS_DIGITS = 6;

/** An amount in the exact form that Intl takes: "-12.34". No floating point is involved. */
export function decimalOf(micros: bigint): `${number}` {
  const negative = micros < 0n;
  const digits = (negative ? -micros : micros).toString().padStart(MICROS_DIGITS + 1, '0');
  const whole = digits.slice(0, -MICROS_DIGITS);
  const fraction = digits.slice(-MICROS_DIGITS).replace(/0+$/, '');
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}` as `${number}`;
}

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(currency: string, locale: string | undefined): Intl.NumberFormat | undefined {
  const key = `${locale ?? ''}/${currency}`;
  let format = formats.get(key);
  if (format === undefined) {
    try {
      format = new Intl.NumberFormat(locale, { style: 'currency', currency });
    } catch {
      return undefined; // Not shaped like a currency code; campaigns are written by strangers.
    }
    formats.set(key, format);
  }
  return format;
}

/**
 * Writes an amount as the reader's locale does, with the decimals that the currency has
 * (JPY none, KWD three).
 */
export function formatMicros(micros: bigint, currency: string, locale?: string): string {
  const decimal = decimalOf(micros);
  return formatOf(currency, locale)?.format(decimal) ?? `${decimal} ${currency}`;
}

/** Writes an amount; what JavaScript could not read exactly is shown as the gateway wrote it. */
export function formatMoney(money: Money, locale?: string): string {
  return Number.isSafeInteger(money.micros)
    ? formatMicros(BigInt(money.micros), money.currency, locale)
    : money.text;
}

/**
 * Adds amounts up, one sum for each currency: amounts of different currencies are never added.
 * Null is unknown and adds nothing; `unknown` counts them.
 */
export function sumByCurrency(amounts: readonly (Money | null)[]): {
  sums: ReadonlyMap<string, bigint>;
  unknown: number;
} {
  const sums = new Map<string, bigint>();
  let unknown = 0;
  for (const amount of amounts) {
    if (amount === null || !Number.isSafeInteger(amount.micros)) {
      unknown++;
    } else {
      sums.set(amount.currency, (sums.get(amount.currency) ?? 0n) + BigInt(amount.micros));
    }
  }
  return { sums, unknown };
}

/** The change from one amount to another in percent, for display; null where there is none to tell. */
export function changeInPercent(from: Money | null, to: Money | null): number | null {
  if (from === null || from.currency !== to?.currency || from.micros === 0) {
    return null;
  }
  return ((to.micros - from.micros) / from.micros) * 100;
}
