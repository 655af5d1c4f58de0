import { Button, Modal, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useOrder } from '../../api/control';
import { given } from '../../api/given';
import { session } from '../../api/session';
import type { Situation } from '../../api/types';
import { platformName, words } from '../../format/numbers';
import { NameField, nameOf } from '../../ui/NameField';
import { OrderError } from '../../ui/OrderError';
import styles from './Memory.module.css';
import { ACTIONS, FINDINGS, PLATFORMS } from './situations';

const MOST = 2000;

/** Where a note holds; what is undefined is anywhere. */
type Where = { [K in 'finding' | 'action' | 'platform']?: Situation[K] | undefined };

/** Takes down what somebody knows, and where it holds. */
export function NoteDialog({ close }: { close: () => void }) {
  const [text, setText] = useState('');
  const [name, setName] = useState(() => session.name());
  const [where, setWhere] = useState<Where>({});
  const give = useOrder();
  const operator = nameOf(name);
  const ready = text.trim() !== '' && operator !== '';
  return (
    <Modal opened onClose={close} title="Add a note" centered closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) {
            give.mutate({ kind: 'note', text, appliesTo: given(where), operator }, { onSuccess: close });
          }
        }}
      >
        <p>It is recalled like a learning, and weighs less than anything that was measured.</p>
        <Textarea
          label="What you know"
          description="One or two sentences."
          data-autofocus
          autosize={false}
          rows={3}
          maxLength={MOST}
          required
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
          }}
        />
        <div className={styles.two}>
          <Choice
            label="Finding"
            values={FINDINGS}
            nameOf={words}
            choose={(finding) => {
              setWhere({ ...where, finding });
            }}
          />
          <Choice
            label="Kind of action"
            values={ACTIONS}
            nameOf={words}
            choose={(action) => {
              setWhere({ ...where, action });
            }}
          />
          <Choice
            label="Platform"
            values={PLATFORMS}
            nameOf={platformName}
            choose={(platform) => {
              setWhere({ ...where, platform });
            }}
          />
        </div>
        <NameField name={name} setName={setName} />
        {give.isError && <OrderError error={give.error} />}
        <div style={{ display: 'flex', gap: '0.5rem', justifyContent: 'flex-end' }}>
          <Button variant="default" size="sm" onClick={close}>
            Cancel
          </Button>
          <Button type="submit" size="sm" disabled={!ready} loading={give.isPending}>
            Add the note
          </Button>
        </div>
      </form>
    </Modal>
  );
}

function Choice<V extends string>({
  label,
  values,
  nameOf: text,
  choose,
}: {
  label: string;
  values: readonly V[];
  nameOf: (value: string) => string;
  choose: (value: V | undefined) => void;
}) {
  return (
    <NativeSelect
      label={label}
      data={[{ value: '', label: 'Any' }, ...values.map((value) => ({ value, label: text(value) }))]}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        choose(values.find((value) => value === chosen));
      }}
    />
  );
}
