import { expect, test } from '@playwright/test';
import { expectAccessible, importedAs, ordered, SCREENSHOTS, wholePage } from './stack';

/** A campaign of its own, so that no other test changes it. */
const DESKS = {
  file: 'campaigns.csv',
  campaignId: '19820455101',
  as: { campaignId: '29820455101', name: 'Fernwood Desks | Search | Brand' },
};

test.beforeAll(async ({ browser }) => {
  const page = await browser.newPage();
  await ordered(page, 'modes', {
    mode: 'APPROVE',
    scope: { platform: 'GOOGLE_ADS', accountId: '731-204-5598', campaignId: DESKS.as.campaignId },
    reason: 'Every raise of this campaign is looked at first',
  });
  await importedAs(page, DESKS);
  await page.close();
});

test.describe.serial('a raise waits for a person', () => {
  test('and is found, read and approved by the keyboard; its receipt follows', async ({ page }) => {
    await page.goto('/approvals');
    const card = page.getByRole('article', { name: /Increase budget 20%, Fernwood Desks/ });
    await expect(card.getByText('$100.00 more may be spent a day.')).toBeVisible();
    await expect(card.getByText('Expected effect')).toBeVisible();
    for (const scheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await wholePage(page, `approval-${scheme}`);
      await expectAccessible(page);
    }

    await page.keyboard.press('j');
    await expect(card).toBeFocused();
    await page.keyboard.press('a');
    await page.getByLabel('Reason').fill('Stock is there for a week of it');
    await page.screenshot({ path: `${SCREENSHOTS}/approval-dialog-dark.png` });
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');

    await expect(page.getByText('Nothing waits for you')).toBeVisible();
    await page.getByText('Decided and expired').click();
    await expect(card.getByText('Approved', { exact: true })).toBeVisible();
    await card.getByRole('link', { name: 'Evidence and receipt' }).click();
    await page.getByRole('button', { name: 'Receipt of the ad platform' }).click();
    await expect(page.getByText('$600.00').first()).toBeVisible();
    await expect(page.getByText('Confirmed', { exact: true })).toBeVisible();
  });

  test('and can be undone afterwards, with a reason', async ({ page }) => {
    await page.goto('/approvals');
    await page.getByText('Decided and expired').click();
    await page.getByRole('link', { name: 'Evidence and receipt' }).first().click();

    await page.getByRole('button', { name: 'Undo this action' }).click();
    await page.getByLabel('Reason').fill('The stock is gone');
    await page.getByRole('dialog').getByRole('button', { name: 'Undo' }).click();

    await expect(page.getByText(/The way back was ordered by .*The stock is gone/)).toBeVisible();
    await wholePage(page, 'trace-undone-light');
    await expectAccessible(page);
  });
});
