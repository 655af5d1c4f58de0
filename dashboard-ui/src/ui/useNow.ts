import { useEffect, useState } from 'react';

/** The time, drawn anew every `interval` milliseconds; it stands still while `running` is false. */
export function useNow(interval: number, running = true): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    if (!running) {
      return;
    }
    const timer = setInterval(() => {
      setNow(Date.now());
    }, interval);
    return () => {
      clearInterval(timer);
    };
  }, [interval, running]);
  return now;
}
