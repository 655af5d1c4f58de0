// Lets Lighthouse look at the main pages, and fails below performance 0.95 or accessibility 1.0.
//
//   npm ci --prefix measure && node measure/lighthouse.mjs http://127.0.0.1:8080
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';

const url = process.argv[2] ?? 'http://127.0.0.1:8080';
const PAGES = [
  '/',
  '/runs',
  '/campaigns',
  '/approvals',
  '/memory',
  '/agents',
  '/import',
  '/policies',
  '/controls',
];
const LEAST = { performance: 0.95, accessibility: 1 };

const chrome = await launch({
  chromePath: process.env.ADWRIGHT_CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: [
    '--headless',
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--disable-background-networking',
  ],
});
let failed = false;
try {
  for (const page of PAGES) {
    const result = await lighthouse(
      url + page,
      { port: chrome.port, output: 'json', logLevel: 'error', onlyCategories: Object.keys(LEAST) },
      desktopConfig,
    );
    if (result === undefined || result.lhr.runtimeError !== undefined) {
      throw new Error(`${page}: ${result?.lhr.runtimeError?.message ?? 'no result'}`);
    }
    const { categories, audits } = result.lhr;
    const scores = Object.keys(LEAST).map((name) => [name, categories[name].score]);
    const low = scores.some(([name, score]) => score < LEAST[name]);
    failed ||= low;
    const shown = scores.map(([name, score]) => `${name} ${score}`).join(', ');
    const paint = audits['largest-contentful-paint'].displayValue;
    const blocked = audits['total-blocking-time'].displayValue;
    console.log(`${low ? 'LOW ' : 'ok  '} ${page}: ${shown}; largest paint ${paint}, blocked ${blocked}`);
  }
} finally {
  chrome.kill();
}
process.exitCode = failed ? 1 : 0;
