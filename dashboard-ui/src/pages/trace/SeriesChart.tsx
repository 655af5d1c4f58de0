import { useQuery } from '@tanstack/react-query';
import { campaignQuery } from '../../api/control';
import type { Campaign } from '../../api/types';
import { LineChart } from '../campaigns/LineChart';
import { placeOf } from '../campaigns/place';
import { figureOf, happeningsOf, pointsOf } from '../campaigns/series';

/** A figure day by day, with the days that a number rests on set off; nothing where there are no days. */
export function SeriesChart({
  campaign,
  metric,
  from,
  to,
  expected,
}: {
  campaign: Campaign;
  metric: string;
  /** Instants of the first day used, and of the end of the last. */
  from: string;
  to: string;
  expected: number | null;
}) {
  const figure = figureOf(metric);
  const detail = useQuery({ ...campaignQuery(placeOf(campaign)), enabled: figure !== undefined });
  if (figure === undefined || detail.data === undefined) {
    return null;
  }
  const days = detail.data.series.filter((window) => window.granularity === 'DAY');
  return (
    days.length > 1 && (
      <div>
        <LineChart
          figure={figure}
          points={pointsOf(days, figure)}
          target={expected}
          reference="expected"
          happenings={happeningsOf(detail.data.runs)}
          currency={campaign.currency}
          used={{ from: Date.parse(from), to: Date.parse(to) }}
        />
        <p className="dim small">
          Shaded: the days used. By day, as the newest snapshot has it; violet marks are actions.
        </p>
      </div>
    )
  );
}
