import { Button, NativeSelect, Textarea } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { GatewayError } from '../../api/client';
import { tryPolicy } from '../../api/policies';
import type { Policy } from '../../api/types';
import { Panel } from '../../ui/Page';
import { Failure } from '../../ui/States';
import styles from './Policies.module.css';
import { draftOf, EXAMPLE, SPANS } from './whatif';
import { WhatIfResult } from './WhatIfResult';

/** Tries a policy on what was decided lately. Nothing comes into force. */
export function WhatIf({ policies }: { policies: readonly Policy[] }) {
  const [text, setText] = useState(EXAMPLE);
  const [days, setDays] = useState<number>(7);
  const trial = useMutation({ mutationFn: tryPolicy });
  const span = SPANS.find((one) => one.days === days)?.text ?? '';
  return (
    <Panel title="What if" aside={<span className="dim small">Nothing comes into force</span>}>
      <form
        className={styles.trial}
        onSubmit={(event) => {
          event.preventDefault();
          trial.mutate({ policy: text, days });
        }}
      >
        <div className={styles.choices}>
          <NativeSelect
            label="Start from"
            defaultValue=""
            data={[
              { value: '', label: 'An example' },
              ...policies.map(({ id }) => ({ value: id, label: id.replace(/^policy:/, '') })),
            ]}
            onChange={(event) => {
              const chosen = policies.find(({ id }) => id === event.currentTarget.value);
              setText(chosen === undefined ? EXAMPLE : draftOf(chosen));
              trial.reset();
            }}
          />
          <NativeSelect
            label="Decisions of the"
            value={String(days)}
            data={SPANS.map((one) => ({ value: String(one.days), label: one.text }))}
            onChange={(event) => {
              setDays(Number(event.currentTarget.value));
            }}
          />
        </div>
        <Textarea
          label="Policy"
          description="As in a policy file. One of the same name as a policy in force takes its place."
          classNames={{ input: styles.text ?? '' }}
          rows={11}
          required
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <div>
          <Button type="submit" loading={trial.isPending} disabled={text.trim() === ''}>
            Try on {span}
          </Button>
        </div>
      </form>
      {trial.isError && <Refused error={trial.error} />}
      {trial.data !== undefined && <WhatIfResult result={trial.data} />}
    </Panel>
  );
}

/** Everything that is wrong with the text, line by line; or why it could not be tried. */
function Refused({ error }: { error: Error }) {
  const wrong = error instanceof GatewayError ? (error.problem.violations ?? []) : [];
  return wrong.length === 0 ? (
    <Failure error={error} />
  ) : (
    <div role="alert" className={styles.wrong}>
      <p>This policy would not be taken:</p>
      <ul>
        {wrong.map(({ reason }) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </div>
  );
}
