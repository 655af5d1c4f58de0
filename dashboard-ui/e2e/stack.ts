import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The files that come with the product. */
export const example = (name: string): string => resolve(import.meta.dirname, '../../examples', name);

export const SCREENSHOTS = resolve(import.meta.dirname, '../target/screenshots');

/** Takes a picture of the page from its head, which stays where it is while the page is scrolled. */
export async function wholePage(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    window.scrollTo(0, 0);
  });
  await page.screenshot({ path: `${SCREENSHOTS}/${name}.png`, fullPage: true });
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Fails with everything that axe holds against the page. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(WCAG).analyze();
  expect(
    violations.map(({ id, help, nodes }) => ({
      id,
      help,
      where: nodes.map((node) => node.html.slice(0, 160)),
    })),
  ).toEqual([]);
}

/** Imports a file past the pages, and waits until its runs are complete. Returns their ids, in the order of the file. */
export function imported(page: Page, name: string): Promise<string[]> {
  return importedText(page, name, readFileSync(example(name), 'utf8'));
}

/** Imports one campaign of a file under an id and a name of its own. Returns its run. */
export async function importedAs(
  page: Page,
  {
    file,
    campaignId,
    as,
    days = [0],
  }: {
    file: string;
    campaignId: string;
    as: { campaignId: string; name: string };
    /** The first of its days, and the one after the last; all if left out. */
    days?: [number, number?];
  },
): Promise<string> {
  const [head = '', ...rows] = readFileSync(example(file), 'utf8').split('\n');
  const own = rows
    .filter((row) => row.includes(`,${campaignId},`))
    .slice(...days)
    .map((row) => row.replace(new RegExp(`,${campaignId},[^,]*,`), `,${as.campaignId},${as.name},`));
  const [run = ''] = await importedText(page, file, [head, ...own].join('\n'));
  return run;
}

/** Gives an order past the pages, and waits until it is in force. */
export async function ordered(page: Page, kind: 'modes' | 'kill-switch', order: object): Promise<void> {
  const answer = await page.request.post(`/api/v1/controls/${kind}`, { data: order });
  expect(answer.status()).toBe(202);
  const { controlId } = (await answer.json()) as { controlId: string };
  await expect.poll(async () => (await page.request.get('/api/v1/controls')).text()).toContain(controlId);
}

async function importedText(page: Page, name: string, csv: string): Promise<string[]> {
  const answer = await page.request.post(`/api/v1/imports?fileName=${name}`, {
    headers: { 'Content-Type': 'text/csv' },
    data: csv,
  });
  expect(answer.status()).toBe(202);
  const { importId, correlationIds } = (await answer.json()) as {
    importId: string;
    correlationIds: string[];
  };
  await expect
    .poll(
      async () => {
        const list = await page.request.get(`/api/v1/traces?importId=${importId}&limit=500`);
        const { counts } = (await list.json()) as { counts: { COMPLETE: number } };
        return counts.COMPLETE;
      },
      { timeout: 60_000 },
    )
    .toBe(correlationIds.length);
  return correlationIds;
}

/** Errors that the browser reported while a page was open. */
export function errorsOf(page: Page): string[] {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') {
      errors.push(message.text());
    }
  });
  return errors;
}
