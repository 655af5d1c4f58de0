import { formatAgo, formatInstant } from '../format/time';
import { useNow } from './useNow';

/** How long ago something was; the exact time is in the title. */
export function Ago({ instant }: { instant: string }) {
  const now = useNow(10_000);
  return (
    <time dateTime={instant} title={formatInstant(instant)} className="number">
      {formatAgo(instant, Math.max(now, Date.parse(instant)))}
    </time>
  );
}
