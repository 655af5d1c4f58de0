import { useQuery } from '@tanstack/react-query';
import type { CampaignPlace } from '../../api/control';
import { metricHistoryQuery } from '../../api/history';
import type { CampaignDetail } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { Ago } from '../../ui/Ago';
import { Panel } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/States';
import styles from './Campaigns.module.css';
import { changesOf } from './changes';
import { forecastOf } from './forecast';
import { LineChart } from './LineChart';
import { drawnOf, FIGURES, overOf, pointsOf, windowsOf, type Figure, type Happening } from './series';
import { WindowTable } from './WindowTable';

/** A campaign's figures over all that its snapshots told, with the actions that reached the platform. */
export function Figures({
  detail,
  place,
  happenings,
}: {
  detail: CampaignDetail;
  place: CampaignPlace;
  happenings: readonly Happening[];
}) {
  const { summary, profile } = detail;
  const history = useQuery(metricHistoryQuery(place));
  const windows = windowsOf(history.data?.items ?? []);
  const drawn = drawnOf(windows);
  const days = drawn.every((window) => window.granularity === 'DAY');
  return (
    <Panel
      title="Figures"
      aside={
        <span className="dim small number">
          {windows.length > 0 && (
            <>
              {formatCount(windows.length)} {windows.length === 1 ? 'window' : 'windows'} of all snapshots
            </>
          )}
          {summary.asOf !== null && (
            <>
              {' '}
              · numbers of <Ago instant={summary.asOf} />
            </>
          )}
        </span>
      }
    >
      {history.data === undefined ? (
        history.isError ? (
          <Failure error={history.error} retry={() => void history.refetch()} />
        ) : (
          <Loading rows={8} />
        )
      ) : windows.length === 0 ? (
        <Empty icon="campaigns" title="No snapshot with numbers was seen" />
      ) : (
        <>
          <div className={styles.figures}>
            {FIGURES.map((figure) => {
              const over = days ? pointsOf(overOf(drawn), figure) : [];
              return (
                <LineChart
                  key={figure.name}
                  figure={figure}
                  points={pointsOf(drawn, figure)}
                  target={targetOf(figure, detail)}
                  happenings={happenings}
                  currency={summary.currency}
                  changes={changesOf(over)}
                  forecast={forecastOf(over)}
                />
              );
            })}
          </div>
          {days && <Legend acted={happenings.length > 0} />}
          <WindowTable windows={windows} timeZone={profile?.timeZone ?? null} />
        </>
      )}
    </Panel>
  );
}

function targetOf({ metric }: Figure, { targetRoas, targetCpa }: CampaignDetail): number | null {
  return metric === 'roas' ? targetRoas : metric === 'cpa' ? (targetCpa?.micros ?? null) : null;
}

/** What is drawn beside the lines, and how it was come by. */
function Legend({ acted }: { acted: boolean }) {
  return (
    <ul className={styles.legend}>
      <li>
        <i data-mark="band" aria-hidden="true" />
        Interval of CTR and CVR, 95 % (Wilson, from the day&apos;s counts)
      </li>
      <li>
        <i data-mark="ahead" aria-hidden="true" />
        Next seven days if they go like last week, 80 % (seasonal naive)
      </li>
      <li>
        <i data-mark="change" aria-hidden="true" />
        The level changed (Pettitt&apos;s test, chance below 0.1 %), with its median before and after
      </li>
      {acted && (
        <li>
          <i data-mark="action" aria-hidden="true" />
          An action that the ad platform confirmed
        </li>
      )}
    </ul>
  );
}
