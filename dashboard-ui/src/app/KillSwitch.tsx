import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { controlsQuery } from '../api/control';
import type { Control } from '../api/types';
import { Ago } from '../ui/Ago';
import { Glyph } from '../ui/icons';
import { OrderDialog } from '../ui/OrderDialog';
import { isWhole, scopeText } from '../ui/scope';
import styles from './KillSwitch.module.css';

/** The stop of everything, on every page. */
export function KillSwitch() {
  const [open, setOpen] = useState(false);
  const controls = useQuery(controlsQuery());
  const stopped = controls.data?.killSwitches.some((one) => isWhole(one.scope)) ?? false;
  return (
    <>
      <Button
        className={stopped ? undefined : styles.stop}
        variant={stopped ? 'filled' : 'default'}
        leftSection={<Glyph name={stopped ? 'check' : 'stop'} size={14} />}
        onClick={() => {
          setOpen(true);
        }}
      >
        {stopped ? 'Release' : 'Stop all'}
      </Button>
      {open &&
        (stopped ? (
          <OrderDialog
            title="Release the stop of everything"
            word="RELEASE"
            action="Release"
            order={(reason) => ({ kind: 'killSwitch', engaged: false, scope: {}, reason })}
            close={() => {
              setOpen(false);
            }}
          >
            The agents may act again, within the rules. What was held back is judged anew, not replayed.
          </OrderDialog>
        ) : (
          <OrderDialog
            title="Stop everything"
            word="STOP"
            action="Stop everything"
            danger
            order={(reason) => ({ kind: 'killSwitch', engaged: true, scope: {}, reason })}
            close={() => {
              setOpen(false);
            }}
          >
            From now on nothing is sent to any ad platform. Campaigns keep running there as they are; the
            agents go on watching and planning.
          </OrderDialog>
        ))}
    </>
  );
}

/** Says on every page that something is stopped, by whom, and why. */
export function StopBanner() {
  const controls = useQuery(controlsQuery());
  const switches = controls.data?.killSwitches ?? [];
  return (
    switches.length > 0 && (
      <div className={styles.banner} role="status">
        <Glyph name="stop" />
        <div>
          {switches.map((control) => (
            <Line key={control.controlId} control={control} />
          ))}
        </div>
      </div>
    )
  );
}

function Line({ control }: { control: Control }) {
  return (
    <p>
      <strong>Stopped: {scopeText(control.scope)}.</strong> {control.reason} ({control.operator},{' '}
      <Ago instant={control.at} />)
    </p>
  );
}
