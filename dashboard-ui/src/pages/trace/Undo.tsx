import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { controlsQuery } from '../../api/control';
import type { Decision } from '../../api/types';
import { Ago } from '../../ui/Ago';
import { OrderDialog } from '../../ui/OrderDialog';
import styles from './Trace.module.css';

/** States in which the platform has the change. */
const DONE = ['CONFIRMED', 'RECONCILED_APPLIED'];

/** Undoes an action that reached the platform, or tells who ordered that already. */
export function Undo({ decision }: { decision: Decision }) {
  const [asked, setAsked] = useState(false);
  const controls = useQuery(controlsQuery());
  const { actionId } = decision;
  if (!DONE.includes(decision.status) || decision.receipt === null) {
    return null;
  }
  const ordered = controls.data?.latest.find(
    (control) => control.kind === 'ROLLBACK' && control.actionId === actionId,
  );
  if (ordered !== undefined) {
    return (
      <p className={styles.summary}>
        The way back was ordered by {ordered.operator}, <Ago instant={ordered.at} />: {ordered.reason}
      </p>
    );
  }
  return (
    <div className={styles.undo}>
      <Button
        variant="default"
        onClick={() => {
          setAsked(true);
        }}
      >
        Undo this action
      </Button>
      {asked && (
        <OrderDialog
          title={`Undo: ${decision.action}`}
          action="Undo"
          danger
          order={(reason) => ({ kind: 'rollback', actionId, reason })}
          close={() => {
            setAsked(false);
          }}
        >
          Sets back what was in force before, if the rules allow that now. Money that was spent stays spent.
        </OrderDialog>
      )}
    </div>
  );
}
