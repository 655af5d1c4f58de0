const KEY = 'adwright-token';
const NAME = 'adwright-name';

/** The key or token that the person gave, for as long as the tab is open; the gateway may want none. */
export const session = {
  token(): string | null {
    try {
      return sessionStorage.getItem(KEY);
    } catch {
      return null; // Storage is forbidden.
    }
  },
  keep(token: string): void {
    sessionStorage.setItem(KEY, token);
  },
  /** How the person called themselves, where the gateway does not know. */
  name(): string {
    try {
      return sessionStorage.getItem(NAME) ?? '';
    } catch {
      return '';
    }
  },
  keepName(name: string): void {
    try {
      sessionStorage.setItem(NAME, name);
    } catch {
      // Storage is forbidden: it is asked for again next time.
    }
  },
};

/** Headers that say who asks. */
export function identity(): Record<string, string> {
  const token = session.token();
  return token === null ? {} : { Authorization: `Bearer ${token}` };
}
