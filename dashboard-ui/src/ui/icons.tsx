import type { ReactNode } from 'react';

/** Our own few line icons: an icon package would be most of the installation. */
function Icon({ children, size = 16 }: { children: ReactNode; size?: number }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      style={{ flex: 'none' }}
    >
      {children}
    </svg>
  );
}

const icons = {
  overview: <path d="M2 2.5h5v5H2zM9 2.5h5v3H9zM9 8.5h5v5H9zM2 10.5h5v3H2z" />,
  runs: <path d="M2 3.5h6M5 8h7M9 12.5h5" />,
  campaigns: <path d="M2 12.5V9M6 12.5v-6M10 12.5V8M14 12.5v-9" />,
  approvals: <path d="M14 8a6 6 0 1 1-3-5.2M5.5 7.5 8 10l6-6.5" />,
  memory: (
    <path d="M3 3.5c0-2.5 10-2.5 10 0v9c0 2.5-10 2.5-10 0zM3 3.5c0 2.5 10 2.5 10 0M3 8c0 2.5 10 2.5 10 0" />
  ),
  agents: <path d="M5 5h6v6H5zM8 2v3M8 11v3M2 8h3M11 8h3" />,
  import: <path d="M8 2v8M4.5 6.5 8 10l3.5-3.5M2.5 11v2.5h11V11" />,
  policies: <path d="M8 1.8 13.5 4v4c0 3.4-2.4 5.4-5.5 6.3C4.9 13.4 2.5 11.4 2.5 8V4z" />,
  controls: <path d="M2 4.5h7M12 4.5h2M9 3v3h3V3zM2 11.5h2M7 11.5h7M4 10v3h3v-3z" />,
  stop: <path d="M5.5 1.8h5l3.7 3.7v5l-3.7 3.7h-5L1.8 10.5v-5zM5.5 8h5" />,
  sun: (
    <>
      <circle cx="8" cy="8" r="2.8" />
      <path d="M8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.9.9M11.7 11.7l.9.9M12.6 3.4l-.9.9M4.3 11.7l-.9.9" />
    </>
  ),
  moon: <path d="M13.5 9.5A5.8 5.8 0 0 1 6.5 2.5a5.8 5.8 0 1 0 7 7z" />,
  menu: <path d="M2.5 4.5h11M2.5 8h11M2.5 11.5h11" />,
  check: <path d="M3 8.5 6.5 12 13 4.5" />,
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  warning: <path d="M8 2.2 14.5 13.5h-13zM8 6.5v3M8 11.6v.1" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 4.5V8l2.5 1.5" />
    </>
  ),
  dot: <circle cx="8" cy="8" r="3" fill="currentColor" stroke="none" />,
  partial: <path d="M8 2a6 6 0 1 0 6 6M8 2a6 6 0 0 1 3.5 1.2" />,
  link: (
    <path d="M6.5 9.5l3-3M7 4.5l1.5-1.5a3 3 0 0 1 4.3 4.3L11.5 8.8M9 11.5 7.5 13a3 3 0 0 1-4.3-4.3L4.5 7.2" />
  ),
  chevron: <path d="M6 3.5 10.5 8 6 12.5" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.5" />
      <path d="m10.5 10.5 3.5 3.5" />
    </>
  ),
  file: <path d="M4 1.8h5.5L12.5 5v9.2H4zM9.5 1.8V5h3" />,
  up: <path d="M8 13V3.5M4 7.2 8 3.5l4 3.7" />,
  down: <path d="M8 3v9.5M4 8.8l4 3.7 4-3.7" />,
  clamp: <path d="M2 3.5h12M2 12.5h12M8 5.5v5M6 8.7l2 1.8 2-1.8" />,
} as const;

export type IconName = keyof typeof icons;

export function Glyph({ name, size = 16 }: { name: IconName; size?: number }) {
  return <Icon size={size}>{icons[name]}</Icon>;
}
