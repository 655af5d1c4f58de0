import { NativeSelect, TextInput } from '@mantine/core';
import type { ImportOptions } from '../../api/imports';
import { platformName } from '../../format/numbers';
import styles from './Import.module.css';
import { LABELS } from './labels';

const ZONES = ['', ...Intl.supportedValuesOf('timeZone')];

const PLATFORMS = ['GOOGLE_ADS', 'META', 'MICROSOFT_ADS', 'TIKTOK', 'LINKEDIN', 'AMAZON_ADS', 'OTHER'];

/** What a file may leave out, and a person can say. */
export function Options({
  options,
  setOptions,
}: {
  options: ImportOptions;
  setOptions: (options: ImportOptions) => void;
}) {
  return (
    <div className={styles.options}>
      <TextInput
        label={LABELS.period}
        placeholder="2026-01-01..2026-01-31"
        value={options.period}
        onChange={(event) => {
          setOptions({ ...options, period: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={LABELS.time_zone}
        value={options.timeZone}
        data={ZONES.map((zone) => ({ value: zone, label: zone === '' ? 'UTC (default)' : zone }))}
        onChange={(event) => {
          setOptions({ ...options, timeZone: event.currentTarget.value });
        }}
      />
      <TextInput
        label={LABELS.currency}
        placeholder="EUR"
        maxLength={3}
        value={options.currency}
        onChange={(event) => {
          setOptions({ ...options, currency: event.currentTarget.value.toUpperCase() });
        }}
      />
      <TextInput
        label={LABELS.account_id}
        placeholder="As on the platform"
        value={options.account}
        onChange={(event) => {
          setOptions({ ...options, account: event.currentTarget.value });
        }}
      />
      <NativeSelect
        label={LABELS.platform}
        value={options.platform}
        data={[
          { value: '', label: 'As the file says' },
          ...PLATFORMS.map((platform) => ({ value: platform, label: platformName(platform) })),
        ]}
        onChange={(event) => {
          setOptions({ ...options, platform: event.currentTarget.value });
        }}
      />
    </div>
  );
}
