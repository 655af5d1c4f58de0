import { Link } from '@tanstack/react-router';
import { Page, Panel } from '../ui/Page';
import { Empty } from '../ui/States';

/** An address that leads nowhere. */
export function Lost() {
  return (
    <Page title="Not found">
      <Panel>
        <Empty icon="search" title="There is no page at this address">
          <Link to="/">Go to the overview</Link>
        </Empty>
      </Panel>
    </Page>
  );
}
