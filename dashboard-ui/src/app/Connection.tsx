import { useEffect, useState } from 'react';
import { useConnection } from '../live/LiveProvider';
import { Glyph } from '../ui/icons';
import { Mark } from '../ui/Mark';
import styles from './Connection.module.css';

/** Whether what is on the page is up to date by itself. */
export function ConnectionMark() {
  const connection = useConnection();
  switch (connection) {
    case 'live':
      return (
        <Mark tone="good" icon="dot">
          Live
        </Mark>
      );
    case 'connecting':
      return (
        <Mark tone="neutral" icon="clock">
          Connecting
        </Mark>
      );
    case 'lost':
      return (
        <Mark tone="bad" icon="warning">
          Disconnected
        </Mark>
      );
  }
}

/** A blink of the connection is not worth a word. */
const PATIENCE = 3000;

/** Says that the page is not up to date, once that lasts. */
export function ConnectionBanner() {
  const lost = useConnection() === 'lost';
  const [shown, setShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        setShown(lost);
      },
      lost ? PATIENCE : 0,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [lost]);
  return (
    <div aria-live="polite">
      {shown && (
        <div className={styles.banner}>
          <Glyph name="warning" />
          <span>
            <strong>The gateway does not answer.</strong> What you see may be out of date; the agents go on
            without this page. It comes back by itself, and nothing is missed.
          </span>
        </div>
      )}
    </div>
  );
}
