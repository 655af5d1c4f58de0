import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Glyph, type IconName } from '../ui/icons';
import { ConnectionBanner, ConnectionMark } from './Connection';
import { KillSwitch, StopBanner } from './KillSwitch';
import { OpenApprovals } from './OpenApprovals';
import { SchemeSwitch } from './SchemeSwitch';
import styles from './Shell.module.css';
import { SignIn } from './SignIn';

const PLACES = [
  { to: '/', label: 'Overview', icon: 'overview' },
  { to: '/runs', label: 'Runs', icon: 'runs' },
  { to: '/campaigns', label: 'Campaigns', icon: 'campaigns' },
  { to: '/approvals', label: 'Approvals', icon: 'approvals' },
  { to: '/controls', label: 'Controls', icon: 'controls' },
  { to: '/policies', label: 'Policies', icon: 'policies' },
  { to: '/memory', label: 'Memory', icon: 'memory' },
  { to: '/agents', label: 'Agents', icon: 'agents' },
  { to: '/import', label: 'Import', icon: 'import' },
] as const satisfies readonly { to: string; label: string; icon: IconName }[];

/** What is around every page: where one can go, whether the gateway is heard, and the emergency stop. */
export function Shell() {
  const [open, setOpen] = useState(false);
  const path = useRouterState({ select: (state) => state.location.pathname });
  const main = useRef<HTMLElement>(null);
  const first = useRef(true);
  useEffect(() => {
    // A new page begins at its heading, for screen readers too.
    if (first.current) {
      first.current = false;
    } else {
      main.current?.focus({ preventScroll: true });
    }
  }, [path]);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#main">
        Skip to content
      </a>
      <header className={styles.header}>
        <button
          type="button"
          className={styles.menu}
          aria-expanded={open}
          aria-controls="places"
          onClick={() => {
            setOpen(!open);
          }}
        >
          <Glyph name={open ? 'cross' : 'menu'} size={18} />
          <span className="visually-hidden">Menu</span>
        </button>
        <Link to="/" className={styles.brand}>
          <img src="/favicon.svg" alt="" width={22} height={22} />
          Adwright
        </Link>
        <span className={styles.space} />
        <ConnectionMark />
        <KillSwitch />
        <SchemeSwitch />
      </header>
      <nav id="places" className={styles.nav} data-open={open} aria-label="Pages">
        <ul>
          {PLACES.map((place) => (
            <li key={place.to}>
              <Link
                to={place.to}
                className={styles.place}
                activeOptions={{ exact: place.to === '/', includeSearch: false }}
                activeProps={{ 'data-here': true, 'aria-current': 'page' }}
                onClick={() => {
                  setOpen(false);
                }}
              >
                <Glyph name={place.icon} />
                {place.label}
                {place.to === '/approvals' && <OpenApprovals />}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <main id="main" className={styles.main} ref={main} tabIndex={-1}>
        <ConnectionBanner />
        <StopBanner />
        <Outlet />
      </main>
      <SignIn />
    </div>
  );
}
