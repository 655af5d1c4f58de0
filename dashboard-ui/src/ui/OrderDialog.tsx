import { Button, Modal, Textarea, TextInput } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useOrder, type Order } from '../api/control';
import { session } from '../api/session';
import { NameField, nameOf } from './NameField';
import { OrderError } from './OrderError';
import styles from './OrderDialog.module.css';

const MOST = 1000;

/** Asks for the reason of an order, and gives it. Where much depends on it, a word has to be typed. */
export function OrderDialog({
  title,
  children,
  word,
  action,
  danger = false,
  named = false,
  most = MOST,
  order,
  close,
}: {
  title: string;
  /** What the order means. */
  children: ReactNode;
  /** Has to be typed to go on. */
  word?: string;
  /** What is on the button. */
  action: string;
  danger?: boolean;
  /** Most characters of the reason. */
  most?: number;
  /** Whether the order has to say who gives it, where nobody signed in. */
  named?: boolean;
  order: (reason: string, operator: string | undefined) => Order;
  close: () => void;
}) {
  const [reason, setReason] = useState('');
  const [typed, setTyped] = useState('');
  const [name, setName] = useState(() => session.name());
  const give = useOrder();
  const operator = named ? nameOf(name) : undefined;
  const ready =
    reason.trim() !== '' && operator !== '' && (word === undefined || typed.trim().toUpperCase() === word);
  return (
    <Modal opened onClose={close} title={title} centered closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (ready) {
            give.mutate(order(reason.trim(), operator), { onSuccess: close });
          }
        }}
      >
        <div>{children}</div>
        <Textarea
          label="Reason"
          description="Kept in the audit, with your name and the time."
          data-autofocus
          autosize={false}
          rows={2}
          maxLength={most}
          required
          value={reason}
          onChange={(event) => {
            setReason(event.currentTarget.value);
          }}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
              event.currentTarget.form?.requestSubmit();
            }
          }}
        />
        {named && <NameField name={name} setName={setName} />}
        {word !== undefined && (
          <TextInput
            label={`Type ${word} to confirm`}
            autoComplete="off"
            required
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
        )}
        {give.isError && <OrderError error={give.error} />}
        <div className={styles.buttons}>
          <Button variant="default" size="sm" onClick={close}>
            Cancel
          </Button>
          <Button
            type="submit"
            size="sm"
            disabled={!ready}
            loading={give.isPending}
            {...(danger ? { className: styles.danger } : {})}
          >
            {action}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
