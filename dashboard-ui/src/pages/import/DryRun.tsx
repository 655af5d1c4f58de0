import { Button } from '@mantine/core';
import type { ImportOptions } from '../../api/imports';
import type { ImportPreview } from '../../api/types';
import { formatCount } from '../../format/numbers';
import { Mark } from '../../ui/Mark';
import { Panel } from '../../ui/Page';
import { ColumnChoices } from './ColumnChoices';
import styles from './Import.module.css';
import { inTheForm } from './inTheForm';
import { formatName, platformOf, recognised, remapped } from './mapping';
import type { Preview } from './preview';
import { SetAside } from './SetAside';

/** How a file would be read, and the means to have it read otherwise. */
export function DryRun({
  answer,
  preview,
  options,
  setOptions,
}: {
  answer: ImportPreview;
  preview: Preview;
  options: ImportOptions;
  setOptions: (options: ImportOptions) => void;
}) {
  const { columns, fields, refusal, rows } = answer;
  // Once columns are a person's choice, the export's own peculiarities are not known to the gateway.
  const platform = options.platform === '' ? platformOf(answer.format) : options.platform;
  return (
    <>
      <Panel
        title="Before it is imported"
        aside={
          options.map !== null && (
            <Button
              variant="default"
              size="xs"
              onClick={() => {
                setOptions({ ...options, platform: '', map: null });
              }}
            >
              Back to what was recognised
            </Button>
          )
        }
      >
        <div role="status">
          {refusal !== null ? (
            <>
              <Mark tone="warn" icon="warning">
                {refusal.title}
              </Mark>
              <p className={styles.refusal}>
                {inTheForm(refusal.detail)} {inTheForm(refusal.hint)}
              </p>
            </>
          ) : (
            <p className={styles.refusal}>
              Read as <strong>{formatName(answer.format ?? '')}</strong>: {formatCount(answer.campaigns)}{' '}
              {answer.campaigns === 1 ? 'campaign' : 'campaigns'} in{' '}
              {answer.whole ? '' : 'the beginning of the file, '}
              {formatCount(rows?.read ?? 0)} rows, of which {formatCount(rows?.accepted ?? 0)} would be taken,{' '}
              {formatCount(rows?.rejected ?? 0)} set aside and {formatCount(rows?.ignored ?? 0)} ignored.
            </p>
          )}
        </div>
        {refusal?.code === 'UNKNOWN_FORMAT' && options.map === null && columns.length > 0 && (
          <Button
            variant="default"
            size="xs"
            onClick={() => {
              setOptions({ ...options, map: recognised(columns, fields) });
            }}
          >
            Read it with the columns guessed below
          </Button>
        )}
        {answer.notes.length > 0 && (
          <ul className={styles.notes}>
            {answer.notes.map((note) => (
              <li key={note}>{inTheForm(note)}</li>
            ))}
          </ul>
        )}
      </Panel>
      {columns.length > 0 && (
        <ColumnChoices
          columns={columns}
          fields={fields}
          preview={preview}
          choose={(choice) => {
            setOptions({ ...options, platform, map: remapped(columns, fields, choice) });
          }}
        />
      )}
      {answer.rejected.length > 0 && (
        <SetAside title="Rows that would be set aside" rows={answer.rejected} count={rows?.rejected ?? 0} />
      )}
    </>
  );
}
