import { Link } from '@tanstack/react-router';
import type { CampaignItem } from '../../api/types';
import { platformName, words } from '../../format/numbers';
import { Mark } from '../../ui/Mark';
import { Panel } from '../../ui/Page';
import { Loading, Quiet } from '../../ui/States';
import { placeOf } from '../campaigns/place';
import table from '../../ui/table.module.css';

const REASONS: Record<string, string> = {
  APPROVAL_OPEN: 'Waits for an approval',
  CONFLICT: 'Somebody else changed it on the platform',
  EFFECT_UNKNOWN: 'The platform did not answer; being looked into',
  REJECTED_BY_PLATFORM: 'The platform refused the change',
  KILLED: 'Held back by a stop',
  TRACKING_OUTAGE: 'Conversions are no longer counted',
};

export function attentionText(code: string): string {
  return REASONS[code] ?? words(code);
}

/** What only a person can settle. */
export function NeedsPerson({ items, pending }: { items: readonly CampaignItem[]; pending: boolean }) {
  return (
    <Panel
      title="Needs a person"
      aside={
        items.length > 0 && (
          <Mark tone="warn" icon="warning">
            {items.length}
          </Mark>
        )
      }
      flush
    >
      {pending ? (
        <Loading rows={1} />
      ) : items.length === 0 ? (
        <Quiet icon="check">Nothing needs you. The agents decide within the rules, and show it below.</Quiet>
      ) : (
        <table className={`${table.table} ${table.linked} ${table.cards}`}>
          <thead>
            <tr>
              <th>Campaign</th>
              <th>Why</th>
              <th>Decision</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <tr key={item.key}>
                <td>
                  {item.attention.includes('APPROVAL_OPEN') ? (
                    <Link to="/approvals" className={table.rowLink}>
                      {item.campaign.name ?? item.campaign.campaignId}
                    </Link>
                  ) : (
                    <Link
                      to="/campaigns/$tenant/$platform/$account/$campaign"
                      params={placeOf(item.campaign)}
                      className={table.rowLink}
                    >
                      {item.campaign.name ?? item.campaign.campaignId}
                    </Link>
                  )}
                  <div className={table.secondary}>{platformName(item.campaign.platform)}</div>
                </td>
                <td>{item.attention.map(attentionText).join('. ')}</td>
                <td>{item.decision?.action}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Panel>
  );
}
