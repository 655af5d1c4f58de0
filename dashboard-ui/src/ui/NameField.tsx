import { TextInput } from '@mantine/core';
import { session } from '../api/session';

const MOST = 200;

/** What to send as the operator's name: nothing for those who signed in, the gateway knows them. */
export function nameOf(name: string): string | undefined {
  return session.token() === null ? name.trim() : undefined;
}

/** Asks those for their name who did not sign in. */
export function NameField({ name, setName }: { name: string; setName: (name: string) => void }) {
  return (
    session.token() === null && (
      <TextInput
        label="Your name"
        autoComplete="name"
        maxLength={MOST}
        required
        value={name}
        onChange={(event) => {
          setName(event.currentTarget.value);
          session.keepName(event.currentTarget.value.trim());
        }}
      />
    )
  );
}
