import { useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { Glyph } from '../../ui/icons';
import styles from './Import.module.css';

/** Where a file is dropped, or chosen by a button. */
export function DropField({ choose }: { choose: (file: File) => void }) {
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  return (
    // Dropping is an addition to the button, which everybody can reach.
    // eslint-disable-next-line jsx-a11y/no-static-element-interactions
    <div
      className={styles.drop}
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => {
        setOver(false);
      }}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        const file = event.dataTransfer.files[0];
        if (file !== undefined) {
          choose(file);
        }
      }}
    >
      <Glyph name="file" size={22} />
      <p>Drop a CSV file here</p>
      <input
        ref={input}
        id="report"
        type="file"
        accept=".csv,.tsv,.txt,text/csv"
        aria-label="Report file"
        className="visually-hidden"
        tabIndex={-1}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          if (file !== undefined) {
            choose(file);
          }
          // The same file may be chosen again after it was changed.
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" onClick={() => input.current?.click()}>
        Choose a file
      </Button>
    </div>
  );
}
