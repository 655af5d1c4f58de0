import { Button, Modal, PasswordInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { GatewayError } from '../api/client';
import { session } from '../api/session';

const UNAUTHORIZED = 401;

/** Asks who is there, once the gateway refuses to answer somebody whom it does not know. */
export function SignIn() {
  const client = useQueryClient();
  const [wanted, setWanted] = useState(false);
  const [token, setToken] = useState('');
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ query }) => {
        const error: unknown = query.state.error;
        if (error instanceof GatewayError && error.problem.status === UNAUTHORIZED) {
          setWanted(true);
        }
      }),
    [client],
  );
  return (
    <Modal
      opened={wanted}
      onClose={() => {
        setWanted(false);
      }}
      title="Who is there?"
      centered
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        style={{ display: 'grid', gap: '0.875rem' }}
        onSubmit={(event) => {
          event.preventDefault();
          session.keep(token.trim());
          // Everything begins anew, the stream too.
          globalThis.location.reload();
        }}
      >
        <PasswordInput
          label="API key or token"
          description="Kept until this tab is closed. Your operator hands it out."
          data-autofocus
          required
          value={token}
          onChange={(event) => {
            setToken(event.currentTarget.value);
          }}
        />
        <Button type="submit" size="sm" disabled={token.trim() === ''}>
          Sign in
        </Button>
      </form>
    </Modal>
  );
}
