import { defineConfig } from '@playwright/test';

/** Debian's browser; Playwright's own is not downloaded. */
const chromium = process.env.ADWRIGHT_CHROMIUM ?? '/usr/bin/chromium';

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'target/e2e',
  // One real stack, one real browser: what one test does, the next one sees.
  workers: 1,
  fullyParallel: false,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['junit', { outputFile: 'target/e2e/junit.xml' }]],
  use: {
    baseURL: process.env.ADWRIGHT_URL ?? 'http://127.0.0.1:8080',
    viewport: { width: 1360, height: 860 },
    locale: 'en-US',
    timezoneId: 'Europe/Berlin',
    trace: 'retain-on-failure',
    launchOptions: {
      executablePath: chromium,
      args: [
        '--headless',
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
