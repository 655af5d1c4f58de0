import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { controlsQuery, type Order } from '../../api/control';
import type { AutonomyMode, Control, Scope } from '../../api/types';
import { words } from '../../format/numbers';
import { Ago } from '../../ui/Ago';
import { Mark } from '../../ui/Mark';
import { OrderDialog } from '../../ui/OrderDialog';
import { Page, Panel } from '../../ui/Page';
import { Failure, Loading, Quiet } from '../../ui/States';
import { scopeText } from '../../ui/scope';
import table from '../../ui/table.module.css';
import styles from './Controls.module.css';
import { OrderTable } from './OrderTable';

/** Stops, modes, and who ordered what. */
export function ControlsPage() {
  const controls = useQuery(controlsQuery());
  if (controls.data === undefined) {
    return (
      <Page title="Controls">
        <Panel>
          {controls.isError ? (
            <Failure error={controls.error} retry={() => void controls.refetch()} />
          ) : (
            <Loading />
          )}
        </Panel>
      </Page>
    );
  }
  const { killSwitches, modes, latest } = controls.data;
  return (
    <Page title="Controls" lead="What people have decided. An order holds at once, and across restarts.">
      <Panel title="Stops" flush>
        {killSwitches.length === 0 ? (
          <Quiet icon="check">Nothing is stopped.</Quiet>
        ) : (
          <Stops controls={killSwitches} />
        )}
      </Panel>
      <Panel title="Give an order">
        <OrderForm />
      </Panel>
      <Panel title="How freely the agents act" flush>
        {modes.length === 0 ? (
          <Quiet icon="controls">
            As the optimizer is configured: a real ad platform is only observed until somebody sets a mode.
          </Quiet>
        ) : (
          <table className={`${table.table} ${table.cards}`}>
            <thead>
              <tr>
                <th>Where</th>
                <th>Mode</th>
                <th>Reason</th>
                <th className={table.right}>Since</th>
              </tr>
            </thead>
            <tbody>
              {modes.map((control) => (
                <tr key={control.controlId}>
                  <td>{scopeText(control.scope)}</td>
                  <td>
                    <Mark tone="accent">{words(control.mode ?? 'unknown')}</Mark>
                  </td>
                  <td>
                    {control.reason} <span className="dim">({control.operator})</span>
                  </td>
                  <td className={table.right}>
                    <Ago instant={control.at} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Panel>
      <Panel title="Latest orders" flush>
        {latest.length === 0 ? (
          <Quiet icon="controls">Nobody has ordered anything yet.</Quiet>
        ) : (
          <OrderTable controls={latest} />
        )}
      </Panel>
    </Page>
  );
}

function Stops({ controls }: { controls: readonly Control[] }) {
  const [chosen, setChosen] = useState<Control | null>(null);
  return (
    <>
      <table className={`${table.table} ${table.cards}`}>
        <thead>
          <tr>
            <th>Where</th>
            <th>Reason</th>
            <th>Since</th>
            <th>
              <span className="visually-hidden">Release</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {controls.map((control) => (
            <tr key={control.controlId}>
              <td>
                <Mark tone="bad" icon="stop" plain>
                  {scopeText(control.scope)}
                </Mark>
              </td>
              <td>
                {control.reason} <span className="dim">({control.operator})</span>
              </td>
              <td>
                <Ago instant={control.at} />
              </td>
              <td className={table.right}>
                <Button
                  variant="default"
                  onClick={() => {
                    setChosen(control);
                  }}
                >
                  Release
                </Button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {chosen !== null && (
        <OrderDialog
          title={`Release: ${scopeText(chosen.scope)}`}
          action="Release"
          order={(reason) => ({ kind: 'killSwitch', engaged: false, scope: scopeOf(chosen), reason })}
          close={() => {
            setChosen(null);
          }}
        >
          What was held back is judged anew, not replayed.
        </OrderDialog>
      )}
    </>
  );
}

/** The scope as it is ordered: what is "all" is left out. */
function scopeOf(control: Control): Scope {
  return Object.fromEntries(Object.entries(control.scope).filter(([, value]) => value !== null));
}

const PLATFORMS = ['GOOGLE_ADS', 'META', 'MICROSOFT_ADS', 'TIKTOK', 'LINKEDIN', 'AMAZON_ADS', 'OTHER'];
const ACTIONS = [
  'SET_DAILY_BUDGET',
  'PAUSE',
  'RESUME',
  'SET_BID',
  'REFRESH_CREATIVE',
  'SHIFT_BUDGET',
  'FIX_TRACKING',
  'OBSERVE',
];
const WHAT = [
  { value: 'STOP', label: 'Stop' },
  { value: 'OBSERVE', label: 'Mode: observe' },
  { value: 'APPROVE', label: 'Mode: a person approves' },
  { value: 'AUTONOMOUS', label: 'Mode: autonomous' },
];

const MEANING: Record<string, string> = {
  STOP: 'Nothing in this scope is sent to an ad platform until it is released.',
  OBSERVE: 'The agents judge and record, and touch nothing.',
  APPROVE: 'A person releases each action that raises what is spent.',
  AUTONOMOUS: 'The agents act by themselves within the rules.',
};

function OrderForm() {
  const [what, setWhat] = useState('STOP');
  const [platform, setPlatform] = useState('');
  const [account, setAccount] = useState('');
  const [action, setAction] = useState('');
  const [asked, setAsked] = useState(false);
  const scope: Scope = {
    ...(platform === '' ? {} : { platform }),
    ...(account.trim() === '' || platform === '' ? {} : { accountId: account.trim() }),
    ...(action === '' ? {} : { action }),
  };
  const order = (reason: string): Order =>
    what === 'STOP'
      ? { kind: 'killSwitch', engaged: true, scope, reason }
      : { kind: 'mode', mode: what as AutonomyMode, scope, reason };
  const shown = {
    tenantId: '',
    platform: scope.platform ?? null,
    accountId: scope.accountId ?? null,
    campaignId: null,
    action: scope.action ?? null,
  };
  const label = WHAT.find((one) => one.value === what)?.label ?? what;
  return (
    <div className={styles.form}>
      <NativeSelect
        label="Order"
        data={WHAT}
        value={what}
        onChange={(event) => {
          setWhat(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label="Platform"
        data={[{ value: '', label: 'All' }, ...PLATFORMS.map((value) => ({ value, label: words(value) }))]}
        value={platform}
        onChange={(event) => {
          setPlatform(event.currentTarget.value);
        }}
      />
      <TextInput
        label="Account"
        placeholder={platform === '' ? 'Choose a platform first' : 'All'}
        disabled={platform === ''}
        value={account}
        onChange={(event) => {
          setAccount(event.currentTarget.value);
        }}
      />
      <NativeSelect
        label="Kind of action"
        data={[{ value: '', label: 'All' }, ...ACTIONS.map((value) => ({ value, label: words(value) }))]}
        value={action}
        onChange={(event) => {
          setAction(event.currentTarget.value);
        }}
      />
      <Button
        variant="default"
        onClick={() => {
          setAsked(true);
        }}
      >
        Give the order
      </Button>
      {asked && (
        <OrderDialog
          title={`${label}: ${scopeText(shown)}`}
          action={label}
          danger={what === 'STOP'}
          order={order}
          close={() => {
            setAsked(false);
          }}
        >
          {MEANING[what]}
        </OrderDialog>
      )}
    </div>
  );
}
