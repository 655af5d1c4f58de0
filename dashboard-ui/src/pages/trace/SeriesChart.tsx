import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { campaignDecisionsQuery, metricHistoryQuery } from '../../api/history';
import type { Campaign } from '../../api/types';
import { LineChart } from '../campaigns/LineChart';
import { placeOf } from '../campaigns/place';
import { drawnOf, figureOf, happeningsOf, pointsOf, windowsOf } from '../campaigns/series';

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
  const enabled = figure !== undefined;
  const history = useQuery({ ...metricHistoryQuery(placeOf(campaign)), enabled });
  const decisions = useInfiniteQuery({ ...campaignDecisionsQuery(placeOf(campaign)), enabled });
  if (figure === undefined || history.data === undefined) {
    return null;
  }
  const days = drawnOf(windowsOf(history.data.items));
  return (
    days.length > 1 && (
      <div>
        <LineChart
          figure={figure}
          points={pointsOf(days, figure)}
          target={expected}
          reference="expected"
          happenings={happeningsOf(decisions.data?.pages.flatMap((page) => page.items) ?? [])}
          currency={campaign.currency}
          used={{ from: Date.parse(from), to: Date.parse(to) }}
        />
        <p className="dim small">
          Shaded: the days used. Each day as it was told last; violet marks are actions.
        </p>
      </div>
    )
  );
}
