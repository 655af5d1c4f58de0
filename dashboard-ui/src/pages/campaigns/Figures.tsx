import { useQuery } from '@tanstack/react-query';
import type { CampaignPlace } from '../../api/control';
import { metricHistoryQuery } from '../../api/history';
import type { CampaignDetail } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { Ago } from '../../ui/Ago';
import { Panel } from '../../ui/Page';
import { Empty, Failure, Loading } from '../../ui/States';
import styles from './Campaigns.module.css';
import { LineChart } from './LineChart';
import { drawnOf, FIGURES, pointsOf, windowsOf, type Happening } from './series';
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
            {FIGURES.map((figure) => (
              <LineChart
                key={figure.name}
                figure={figure}
                points={pointsOf(drawn, figure)}
                target={figure.metric === 'roas' ? detail.targetRoas : null}
                happenings={happenings}
                currency={summary.currency}
              />
            ))}
          </div>
          {happenings.length > 0 && (
            <p className="dim small">Violet marks are actions that the ad platform confirmed.</p>
          )}
          <WindowTable windows={windows} timeZone={profile?.timeZone ?? null} />
        </>
      )}
    </Panel>
  );
}
