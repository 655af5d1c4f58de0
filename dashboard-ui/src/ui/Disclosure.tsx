import { useId, useState, type ReactNode } from 'react';
import { Glyph } from './icons';
import styles from './Disclosure.module.css';

/** Something that one click shows. */
export function Disclosure({
  label,
  children,
  open = false,
}: {
  label: ReactNode;
  children: ReactNode;
  open?: boolean;
}) {
  const [shown, setShown] = useState(open);
  const id = useId();
  return (
    <div>
      <button
        type="button"
        className={styles.more}
        aria-expanded={shown}
        aria-controls={id}
        onClick={() => {
          setShown(!shown);
        }}
      >
        <Glyph name="chevron" size={12} />
        {label}
      </button>
      <div id={id} hidden={!shown}>
        {shown && children}
      </div>
    </div>
  );
}
