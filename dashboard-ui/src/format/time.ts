const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const relative = new Intl.RelativeTimeFormat(undefined, { numeric: 'auto', style: 'short' });

/** "3 min. ago", in the reader's language. */
export function formatAgo(instant: string, now: number): string {
  const age = Date.parse(instant) - now;
  const size = Math.abs(age);
  if (size < MINUTE) {
    return relative.format(Math.round(age / SECOND), 'second');
  }
  if (size < HOUR) {
    return relative.format(Math.round(age / MINUTE), 'minute');
  }
  if (size < DAY) {
    return relative.format(Math.round(age / HOUR), 'hour');
  }
  return relative.format(Math.round(age / DAY), 'day');
}

function within(zone: string | null | undefined, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(undefined, zone == null ? options : { ...options, timeZone: zone });
  } catch {
    return new Intl.DateTimeFormat(undefined, { ...options, timeZone: 'UTC' });
  }
}

/** Date and time with the name of the zone: the reader's own, or that of an account. */
export function formatInstant(instant: string, zone?: string | null): string {
  return within(zone, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
}

/** The time of day in the reader's zone. */
export function formatClock(instant: string): string {
  return within(null, { hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(new Date(instant));
}

/**
 * The days of a half-open range in the account's zone: both ends are days that count, so the one
 * before an end at midnight.
 */
export function formatRange(start: string, end: string, zone?: string | null): string {
  const days = within(zone, { year: 'numeric', month: 'short', day: 'numeric' });
  const last = Math.max(Date.parse(start), Date.parse(end) - 1);
  return days.formatRange(new Date(start), new Date(last));
}
