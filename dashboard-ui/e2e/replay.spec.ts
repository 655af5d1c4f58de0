import { expect, test } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { expectAccessible, SCREENSHOTS, wholePage } from './stack';

/** The broker is no address of the dashboard's: whoever runs the stack says where it is. */
const { ADWRIGHT_BROKER: broker, ADWRIGHT_JAVA: java, ADWRIGHT_LETTERS: letters } = process.env;

// The last of all: what nobody can read stays set aside.
test('a dead letter is replayed with a reason, and the order is in the audit', async ({ page }) => {
  test.skip(
    broker === undefined || java === undefined || letters === undefined,
    './adwright test --ui says where the broker is',
  );
  execFileSync(java ?? '', [
    '-cp',
    letters ?? '',
    resolve(import.meta.dirname, 'Garbage.java'),
    broker ?? '',
    'adwright.diagnoses.v1',
    'default/GOOGLE_ADS/731-204-5598/19820455101',
    'no diagnosis at all',
  ]);
  await expect
    .poll(async () => (await page.request.get('/api/v1/dead-letters')).text(), { timeout: 30_000 })
    .toContain('adwright.diagnoses.v1.dlq');
  await page.goto('/agents');
  const pile = page.getByRole('row').filter({ has: page.getByRole('button', { name: 'Replay diagnoses' }) });
  await expect(pile).toContainText('waiting');
  await wholePage(page, 'dead-letters-light');
  await expectAccessible(page);

  await pile.getByRole('button').click();
  const dialog = page.getByRole('dialog', { name: 'Replay diagnoses' });
  await expect(dialog.getByRole('button', { name: 'Replay' })).toBeDisabled();
  await dialog.getByLabel('Reason').fill('The reader was mended');
  await page.screenshot({ path: `${SCREENSHOTS}/replay-dialog-light.png` });
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Replay' }).click();

  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('row').filter({ hasText: 'sent again' })).toContainText('diagnoses');
  await page.goto('/controls');
  await expect(
    page.getByText('Replay of adwright.diagnoses.v1.dlq: The reader was mended').first(),
  ).toBeVisible();
  const audit = await page.request.get('/api/v1/controls/audit');
  expect(await audit.text()).toContain('The reader was mended');
});
