import { Button } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { importFile, importPreviewQuery, type ImportOptions } from '../../api/imports';
import { Page, Panel } from '../../ui/Page';
import { Failure, Loading } from '../../ui/States';
import { DropField } from './DropField';
import { DryRun } from './DryRun';
import { FirstLines } from './FirstLines';
import styles from './Import.module.css';
import { ImportResult } from './ImportResult';
import { Options } from './Options';
import { previewOf, PREVIEW_BYTES, type Preview } from './preview';

interface Chosen {
  file: File;
  preview: Preview;
}

const NOTHING_SAID: ImportOptions = {
  period: '',
  timeZone: '',
  platform: '',
  currency: '',
  account: '',
  map: null,
};

/** Takes a report in: shows how it would be read, lets that be corrected, and then what was read of it. */
export function ImportPage() {
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [options, setOptions] = useState(NOTHING_SAID);
  const upload = useMutation({ mutationFn: importFile });
  const choose = (file: File) => {
    upload.reset();
    void file
      .slice(0, PREVIEW_BYTES)
      .text()
      .then((text) => {
        // What was said about the columns of one file says nothing of another's.
        setOptions((said) => ({ ...said, platform: '', map: null }));
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
            <FirstLines file={chosen.file} preview={chosen.preview} />
            <Options options={options} setOptions={setOptions} />
          </div>
        )}
      </Panel>
      {chosen !== null && upload.data === undefined && (
        <Reading
          chosen={chosen}
          options={options}
          setOptions={setOptions}
          pending={upload.isPending}
          start={() => {
            upload.mutate({ file: chosen.file, options });
          }}
        />
      )}
      {upload.isError && (
        <Panel>
          <Failure error={upload.error} />
        </Panel>
      )}
      {upload.data !== undefined && <ImportResult answer={upload.data} />}
    </Page>
  );
}

/** Long enough for a word to be typed to its end. */
const PAUSE = 300;

function Reading({
  chosen: { file, preview },
  options,
  setOptions,
  pending,
  start,
}: {
  chosen: Chosen;
  options: ImportOptions;
  setOptions: (options: ImportOptions) => void;
  pending: boolean;
  start: () => void;
}) {
  const [said] = useDebouncedValue(options, PAUSE);
  const dryRun = useQuery(importPreviewQuery(file, said));
  const isShown = said === options && !dryRun.isFetching && !dryRun.isError;
  const isTaken = isShown && dryRun.data?.refusal === null;
  return (
    <>
      {dryRun.isError ? (
        <Panel>
          <Failure error={dryRun.error} />
        </Panel>
      ) : dryRun.data === undefined ? (
        <Panel>
          <Loading rows={4} />
        </Panel>
      ) : (
        <DryRun answer={dryRun.data} preview={preview} options={options} setOptions={setOptions} />
      )}
      <div className={styles.start}>
        <Button loading={pending} disabled={!isTaken} onClick={start}>
          Import {file.name}
        </Button>
      </div>
    </>
  );
}
