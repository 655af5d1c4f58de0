import { expect, test } from '@playwright/test';
import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { example, expectAccessible, imported, importedAs, SCREENSHOTS, wholePage } from './stack';

test('a report is imported, and its runs come to their decisions before the eyes', async ({ page }) => {
  await page.goto('/import');
  await page.getByLabel('Report file').setInputFiles(example('campaigns.csv'));
  await expect(page.getByRole('columnheader', { name: 'campaign_name' })).toBeVisible();

  await page.getByRole('button', { name: 'Import campaigns.csv' }).click();
  await expect(page.getByRole('heading', { name: '8 campaigns published' })).toBeVisible();
  await expect(page.getByText('8 of 8 runs have ended')).toBeVisible({ timeout: 60_000 });
  await page.getByRole('link', { name: 'Go to the runs' }).click();

  await expect(page.getByText('Complete', { exact: true })).toHaveCount(8, { timeout: 60_000 });
  await page.getByRole('link', { name: 'Northlight Lamps | Search | Brand' }).click();
  await expect(page.getByRole('heading', { name: 'Increase budget 20%' })).toBeVisible();
});

test('without a language model the overview says who decides', async ({ page }) => {
  await imported(page, 'campaigns.csv');

  await page.goto('/');

  await expect(
    page.getByRole('heading', { name: 'No language model: rules and templates decide' }),
  ).toBeVisible();
});

test('rows that were set aside say why, and what to do', async ({ page }) => {
  await page.goto('/import');
  await page.getByLabel('Report file').setInputFiles(example('messy.csv'));

  await page.getByRole('button', { name: 'Import messy.csv' }).click();

  await expect(page.getByRole('heading', { name: 'Rows set aside' })).toBeVisible();
  await wholePage(page, 'import-result-light');
  await expectAccessible(page);
});

test('an import tells which column was taken for what, and which were not read', async ({ page }) => {
  await page.goto('/import');
  await page.getByLabel('Report file').setInputFiles(example('meta-ads-export.csv'));

  await page.getByRole('button', { name: 'Import meta-ads-export.csv' }).click();

  await expect(page.getByText('Read as an export of Meta Ads Manager')).toBeVisible();
  const columns = page.getByRole('list', { name: 'What each column was taken for' }).getByRole('listitem');
  await expect(columns.filter({ hasText: 'Amount spent (EUR)' })).toHaveText(/Spend$/);
  await expect(columns.filter({ hasText: 'Frequency' })).toHaveText(/Not read$/);
  await wholePage(page, 'import-columns-light');
  await expectAccessible(page);
});

test('the columns of a file are seen and corrected before anything is imported', async ({ page }) => {
  await page.goto('/import');
  await page.getByLabel('Report file').setInputFiles({
    name: 'own.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      'when,Kampagne,Kosten,views,Klicks\n2026-01-01,Dry dock,1.50,100,3\n2026-01-02,Dry dock,many,100,3\n',
    ),
  });
  const start = page.getByRole('button', { name: 'Import own.csv' });
  await expect(page.getByText('The header is neither')).toBeVisible();
  await expect(start).toBeDisabled();

  await page.getByRole('button', { name: 'Read it with the columns guessed below' }).click();
  await page.getByLabel('What when carries').selectOption('Date');
  await page.getByLabel('Currency of rows that name none').fill('eur');

  await expect(page.getByRole('heading', { name: 'Rows that would be set aside' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'many' }).last()).toContainText('spend');
  await expect(start).toBeEnabled();
  await wholePage(page, 'import-dry-run-light');
  await expectAccessible(page);
  const before = await page.request.get('/api/v1/campaigns?search=Dry+dock');
  expect(((await before.json()) as { items: unknown[] }).items).toEqual([]);
  await start.click();
  await expect(page.getByRole('heading', { name: '1 campaign published' })).toBeVisible();
});

test('each number leads to its evidence by one click', async ({ page }) => {
  const [run] = await imported(page, 'campaigns.csv');
  await page.goto(`/runs/${run ?? ''}`);

  await page.getByRole('button', { name: /Evidence: ROAS/ }).click();

  await expect(page.getByText('Credible interval').first()).toBeVisible();
  await expect(page.getByText('Days used').first()).toBeVisible();
  await page.getByRole('button', { name: /^ROAS/ }).click();
  await page.getByRole('button', { name: 'Receipt of the ad platform' }).click();
  await wholePage(page, 'trace-evidence-light');
  await expectAccessible(page);
});

test('a campaign shows the days of all its snapshots, and every decision about it', async ({ page }) => {
  const lamps = {
    file: 'campaigns.csv',
    campaignId: '19820455101',
    as: { campaignId: '39820455101', name: 'Harbour Lamps | Search | Brand' },
  };
  await importedAs(page, { ...lamps, days: [0, 20] });
  await importedAs(page, { ...lamps, days: [10] });

  await page.goto(`/campaigns/default/GOOGLE_ADS/731-204-5598/${lamps.as.campaignId}`);

  await expect(page.getByText('35 windows of all snapshots')).toBeVisible();
  await expect(page.locator('figure svg')).toHaveCount(6);
  await expect(page.getByText('Interval of CTR and CVR')).toBeVisible();
  await expect(page.getByRole('table').filter({ hasText: 'Runs, oldest first' })).toContainText('of 2');
  await page.getByRole('button', { name: 'The numbers (35)' }).click();
  await wholePage(page, 'campaign-history-light');
  await expectAccessible(page);
  const decisions = page.getByRole('table').filter({ hasText: 'Judged later' });
  await decisions.getByRole('row').filter({ hasText: 'Increase budget' }).first().getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'Execution' })).toBeVisible();
});

test('everything is stopped and released, with a reason and a typed word', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Stop all' }).click();
  const dialog = page.getByRole('dialog', { name: 'Stop everything' });
  await dialog.getByLabel('Reason').fill('Prices on the landing page are wrong');
  await expect(dialog.getByRole('button', { name: 'Stop everything' })).toBeDisabled();
  await dialog.getByLabel('Type STOP to confirm').fill('STOP');
  await page.screenshot({ path: `${SCREENSHOTS}/stop-dialog-light.png` });
  await expectAccessible(page);

  await dialog.getByRole('button', { name: 'Stop everything' }).click();

  await expect(page.getByText('Stopped: everything.')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Everything is stopped' })).toBeVisible();
  await page.screenshot({ path: `${SCREENSHOTS}/stopped-light.png` });
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Release' }).click();
  await page.getByLabel('Reason').fill('Prices are right again');
  await page.getByLabel('Type RELEASE to confirm').fill('RELEASE');
  await page.getByRole('dialog').getByRole('button', { name: 'Release' }).click();
  await expect(page.getByText('Stopped: everything.')).toHaveCount(0);
});

test('a page that lost the stream says so, comes back by itself and misses nothing', async ({ page }) => {
  await page.route('**/api/v1/stream', (route) => route.abort());
  await page.goto('/runs');
  await expect(page.getByText('The gateway does not answer.')).toBeVisible();
  await page.screenshot({ path: `${SCREENSHOTS}/disconnected-light.png` });
  const before = await page.getByRole('row').count();
  await imported(page, 'campaigns.csv');

  await page.unroute('**/api/v1/stream');

  await expect(page.getByText('Live', { exact: true })).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => page.getByRole('row').count()).toBeGreaterThan(before);
});

test('the first load is within its budget', () => {
  const assets = resolve(import.meta.dirname, '../target/dist/assets');
  const index = readFileSync(resolve(assets, '../index.html'), 'utf8');
  const first = readdirSync(assets).filter(
    (name) => name.endsWith('.js') && (index.includes(name) || name.startsWith('OverviewPage')),
  );

  const bytes = first.reduce((sum, name) => sum + gzipSync(readFileSync(resolve(assets, name))).length, 0);

  expect(bytes).toBeLessThanOrEqual(200_000);
});
