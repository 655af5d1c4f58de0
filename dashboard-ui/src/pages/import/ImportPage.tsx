import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api, bodyOf } from '../../api/client';
import { Page, Panel } from '../../ui/Page';
import { Failure } from '../../ui/States';
import { DropField } from './DropField';
import styles from './Import.module.css';
import { ImportResult } from './ImportResult';
import { previewOf, PREVIEW_BYTES, type Preview } from './preview';

interface Chosen {
  file: File;
  preview: Preview;
}

const ZONES = ['', ...Intl.supportedValuesOf('timeZone')];

/** Takes a report in, and shows what was read of it. */
export function ImportPage() {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [period, setPeriod] = useState('');
  const [timeZone, setTimeZone] = useState('');
  const upload = useMutation({
    mutationFn: (file: File) =>
      bodyOf(
        api.POST('/api/v1/imports', {
          params: {
            query: {
              fileName: file.name,
              ...(period.trim() === '' ? {} : { period: period.trim() }),
              ...(timeZone === '' ? {} : { timeZone }),
            },
          },
          headers: { 'Content-Type': 'text/csv' },
          body: '',
          // The file as it is: the gateway finds out its encoding.
          bodySerializer: () => file,
        }),
      ),
  });
  const choose = (file: File) => {
    upload.reset();
    void file
      .slice(0, PREVIEW_BYTES)
      .text()
      .then((text) => {
        setChosen({ file, preview: previewOf(text) });
      });
  };
  return (
    <Page
      title="Import"
      lead="A CSV of Adwright's own columns, or an export of Google Ads or Meta Ads Manager. Each campaign becomes a run."
    >
      <Panel>
        <DropField choose={choose} />
        {chosen !== null && (
          <div className={styles.chosen}>
            <PreviewTable file={chosen.file} preview={chosen.preview} />
            <div className={styles.options}>
              <TextInput
                label="Period of rows without a date"
                placeholder="2026-01-01..2026-01-31"
                value={period}
                onChange={(event) => {
                  setPeriod(event.currentTarget.value);
                }}
              />
              <NativeSelect
                label="Time zone of accounts that name none"
                value={timeZone}
                data={ZONES.map((zone) => ({ value: zone, label: zone === '' ? 'UTC (default)' : zone }))}
                onChange={(event) => {
                  setTimeZone(event.currentTarget.value);
                }}
              />
              <Button
                loading={upload.isPending}
                onClick={() => {
                  upload.mutate(chosen.file);
                }}
              >
                Import {chosen.file.name}
              </Button>
            </div>
          </div>
        )}
      </Panel>
      {upload.isError && (
        <Panel>
          <Failure error={upload.error} />
        </Panel>
      )}
      {upload.data !== undefined && <ImportResult answer={upload.data} />}
    </Page>
  );
}

const size = new Intl.NumberFormat(undefined, { maximumFractionDigits: 0 });

function PreviewTable({ file, preview }: { file: File; preview: Preview }) {
  return (
    // Scrolls sideways, and so must be reachable by the keyboard.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.preview} tabIndex={0} role="group" aria-label="The first lines of the file">
      <table>
        <caption>
          {file.name}, {size.format(Math.ceil(file.size / 1024))} kB: the first lines
        </caption>
        <thead>
          <tr>
            {preview.header.map((cell, column) => (
              <th key={column} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.rows.map((row, index) => (
            <tr key={index}>
              {row.map((cell, column) => (
                <td key={column}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
