import { expect, test } from '@playwright/test';
import { errorsOf, expectAccessible, imported, wholePage } from './stack';

/** Every page in both themes and on a phone: nothing that axe minds, no error, and a picture to look at. */
let run = '';
let learning = '';

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  run = (await imported(page, 'campaigns.csv'))[0] ?? '';
  const trace = await page.request.get(`/api/v1/traces/${run}`);
  const { recall } = (await trace.json()) as { recall: { learnings: { learningId: string }[] } };
  learning = recall.learnings[0]?.learningId ?? '';
  await page.close();
});

const PAGES = [
  { name: 'overview', path: () => '/', heading: 'Overview' },
  { name: 'runs', path: () => '/runs', heading: 'Runs' },
  { name: 'trace', path: () => `/runs/${run}`, heading: 'Northlight Lamps | Search | Brand' },
  { name: 'campaigns', path: () => '/campaigns', heading: 'Campaigns' },
  {
    name: 'campaign',
    path: () => '/campaigns/default/GOOGLE_ADS/731-204-5598/19820455101',
    heading: 'Northlight Lamps | Search | Brand',
  },
  { name: 'approvals', path: () => '/approvals', heading: 'Approvals' },
  { name: 'controls', path: () => '/controls', heading: 'Controls' },
  { name: 'policies', path: () => '/policies', heading: 'Policies' },
  { name: 'memory', path: () => '/memory?q=raise+the+budget', heading: 'Memory' },
  { name: 'learning', path: () => `/memory/${learning}`, heading: 'Learning' },
  { name: 'agents', path: () => '/agents', heading: 'Agents' },
  { name: 'import', path: () => '/import', heading: 'Import' },
  { name: 'not-found', path: () => '/no/such/page', heading: 'Not found' },
];

for (const scheme of ['light', 'dark'] as const) {
  for (const { name, path, heading } of PAGES) {
    test(`${name} is accessible in the ${scheme} theme`, async ({ page }) => {
      const errors = errorsOf(page);
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });

      await page.goto(path());

      await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
      await expect(page.getByText('Live', { exact: true })).toBeVisible();
      await expect(page.getByText('Loading', { exact: true })).toHaveCount(0);
      await expect(page.getByText('Looking at the latest runs')).toHaveCount(0);
      await wholePage(page, `${name}-${scheme}`);
      await expectAccessible(page);
      expect(errors).toEqual([]);
    });
  }
}

test('the agents page tells what waits for every agent, and what is set aside', async ({ page }) => {
  await page.goto('/agents');

  const behind = page.getByRole('table').filter({ hasText: 'behind' });
  for (const agent of ['Analyst', 'Memory', 'Strategist', 'Copywriter', 'Optimizer']) {
    await expect(behind.getByRole('row').filter({ hasText: agent }).first()).toContainText('1 reader');
  }
  await expect(page.getByText('Nothing is set aside.')).toBeVisible();
});

test('a policy that blocks is written as an order, not as something done', async ({ page }) => {
  await page.goto('/policies');

  const policies = page.getByRole('table').filter({ hasText: 'Then' });

  await expect(policies.getByText('Block', { exact: true }).first()).toBeVisible();
  await expect(policies.getByText('Blocked', { exact: true })).toHaveCount(0);
});

test('a policy is tried on the decisions of the last week, by the keyboard', async ({ page }) => {
  await page.goto('/policies');
  const text = page.getByRole('textbox', { name: 'Policy' });
  await text.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(
    'policies:\n  - name: no-raises\n    because: nothing is raised in December\n    when: action.raisez\n    then: block\n',
  );
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText(
    'line 4: policy "no-raises": undefined field \'raisez\'',
  );

  await text.fill((await text.inputValue()).replace('raisez', 'raises'));
  await page.getByRole('button', { name: 'Try on last week' }).click();

  const changes = page.getByRole('table', { name: 'Decisions that would have been others' });
  const raise = changes.getByRole('row').filter({ hasText: 'Increase budget' }).first();
  await expect(raise).toContainText('Blocked');
  await expect(raise).toContainText('no-raises: nothing is raised in December');
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    await wholePage(page, `what-if-${scheme}`);
    await expectAccessible(page);
  }
});

for (const { name, path, heading } of PAGES) {
  test(`${name} fits a phone`, async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });

    await page.goto(path());

    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await wholePage(page, `${name}-phone`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(390);
  });
}
