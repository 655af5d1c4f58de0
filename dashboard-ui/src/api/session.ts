const KEY = 'adwright-token';

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
};

/** Headers that say who asks. */
export function identity(): Record<string, string> {
  const token = session.token();
  return token === null ? {} : { Authorization: `Bearer ${token}` };
}
