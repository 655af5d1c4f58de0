// Measures with the browser's own tracing whether the dashboard keeps up: ten thousand campaigns
// scrolled through, and 200 steps a second told live. What the gateway would answer is made up here,
// so that the browser alone is measured.
//
//   node measure/frames.mjs http://127.0.0.1:8080
import { chromium } from '@playwright/test';

const url = process.argv[2] ?? 'http://127.0.0.1:8080';
const CAMPAIGNS = 10_000;
const STEPS_PER_SECOND = 200;
const SECONDS = 10;
const FRAME = 1000 / 60;
const LONG_TASK = 50;
const at = (index) => new Date(Date.UTC(2026, 0, 1) + index * 1000).toISOString();
const usd = (amount) => ({ micros: amount * 1_000_000, currency: 'USD', text: `${amount}.00 USD` });
const campaignOf = (index) => ({
  tenantId: 'default',
  platform: index % 2 === 0 ? 'GOOGLE_ADS' : 'META',
  accountId: `account-${index % 40}`,
  campaignId: `c-${index}`,
  name: `Campaign ${index} | Search | Brand`,
});

function itemOf(index) {
  const kpis = {
    start: at(0),
    end: at(1),
    windows: 7,
    spend: usd(100 + index),
    impressions: 90_000,
    clicks: 5_000,
    conversions: 300,
    conversionValue: usd(300 + index),
    ctr: 0.06,
    cvr: 0.06,
    cpc: usd(1),
    cpm: usd(20),
    cpa: usd(11),
    roas: 3.2,
  };
  return {
    key: `default/${index}`,
    campaign: campaignOf(index),
    status: 'ACTIVE',
    currency: 'USD',
    dailyBudget: usd(500),
    targetRoas: 1.5,
    targetCpa: null,
    updatedAt: at(index),
    asOf: at(index),
    kpis,
    findings: [
      { code: 'SCALE_OPPORTUNITY', severity: 'HIGH' },
      { code: 'BUDGET_LIMITED', severity: 'LOW' },
    ],
    decision: null,
    correlationId: null,
    needsPerson: index % 50 === 0,
    attention: index % 50 === 0 ? ['APPROVAL_OPEN'] : [],
  };
}

function pageOf(address) {
  const asked = new URL(address).searchParams;
  const from = Number(asked.get('cursor') ?? 0);
  const to = Math.min(CAMPAIGNS, from + Number(asked.get('limit') ?? 50));
  const items = Array.from({ length: to - from }, (_, index) => itemOf(from + index));
  return { items, nextCursor: to < CAMPAIGNS ? String(to) : null, total: CAMPAIGNS };
}

async function measured(browser, page, work) {
  await browser.startTracing(page, {
    categories: [
      'devtools.timeline',
      'disabled-by-default-devtools.timeline',
      'devtools.timeline.frame',
      'toplevel',
    ],
  });
  const intervals = await page.evaluate(work, SECONDS * 1000);
  const trace = JSON.parse((await browser.stopTracing()).toString());
  return { ...ofIntervals(intervals), ...ofTrace(trace.traceEvents) };
}

function ofIntervals(intervals) {
  const sorted = intervals.toSorted((a, b) => a - b);
  const share = (part) =>
    Number(sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))].toFixed(1));
  const total = intervals.reduce((sum, one) => sum + one, 0);
  return {
    framesPerSecond: Number(((1000 * intervals.length) / total).toFixed(1)),
    frameMillis: { p50: share(0.5), p95: share(0.95), p99: share(0.99), longest: share(1) },
    framesLate: intervals.filter((one) => one > 1.5 * FRAME).length,
  };
}

function ofTrace(events) {
  const main = events.find((event) => event.name === 'thread_name' && event.args.name === 'CrRendererMain');
  const tasks = events
    .filter(
      (event) =>
        event.name === 'RunTask' &&
        event.pid === main?.pid &&
        event.tid === main?.tid &&
        event.dur !== undefined,
    )
    .map((event) => event.dur / 1000);
  return {
    longTasks: tasks.filter((millis) => millis > LONG_TASK).length,
    longestTaskMillis: Number(Math.max(0, ...tasks).toFixed(1)),
  };
}

async function scrollThroughCampaigns(browser) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  await page.route(/\/api\/v1\/campaigns\?/, (route) =>
    route.fulfill({ json: pageOf(route.request().url()) }),
  );
  await page.goto(`${url}/campaigns`);
  await page.waitForSelector('tbody tr');
  for (let rows = 0; rows <= CAMPAIGNS;) {
    await page.evaluate(() => globalThis.scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForTimeout(50);
    rows = Number(await page.getAttribute('table', 'aria-rowcount'));
  }
  await page.evaluate(() => globalThis.scrollTo(0, 0));
  await page.waitForTimeout(1000);
  const result = await measured(
    browser,
    page,
    (millis) =>
      new Promise((resolve) => {
        const intervals = [];
        const begin = performance.now();
        let last = begin;
        const frame = (now) => {
          intervals.push(now - last);
          last = now;
          globalThis.scrollBy(0, 60);
          if (now - begin < millis) {
            requestAnimationFrame(frame);
          } else {
            resolve(intervals.slice(1));
          }
        };
        requestAnimationFrame(frame);
      }),
  );
  await page.close();
  return result;
}

/** Runs in the page: answers the stream with steps of runs that begin and end. */
function tellSteps({ perSecond, seconds }) {
  const agents = ['analyst', 'memory', 'strategist', 'copywriter', 'optimizer'];
  const parts = ['DIAGNOSIS', 'RECALL', 'STRATEGY', 'COPY', 'EXECUTION'];
  const real = globalThis.fetch;
  const event = (id, type, data) => `id: ${id}\nevent: ${type}\ndata: ${JSON.stringify(data)}\n\n`;
  globalThis.toldSteps = 0;
  globalThis.fetch = (input, init) => {
    if (!String(input instanceof Request ? input.url : input).endsWith('/api/v1/stream')) {
      return real(input, init);
    }
    const encoder = new TextEncoder();
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(encoder.encode('retry: 2000\nid: 1\n\n'));
        const begin = performance.now();
        setInterval(() => {
          const due = Math.floor(((performance.now() - begin) / 1000) * perSecond);
          let text = '';
          for (; globalThis.toldSteps < due; globalThis.toldSteps++) {
            const step = globalThis.toldSteps;
            const run = Math.floor(step / 10);
            const stage = Math.floor((step % 10) / 2);
            const about = { correlationId: `run-${run}`, importId: null, campaignId: `c-${run}` };
            const finished = step % 2 === 1;
            text += event(2 * step + 2, 'step', {
              ...about,
              step: {
                agent: agents[stage],
                source: finished ? 'RULES' : null,
                status: finished ? 'FINISHED' : 'STARTED',
                startedAt: new Date(Date.UTC(2026, 0, 1) + step).toISOString(),
                finishedAt: null,
                millis: finished ? 12 : null,
                error: null,
                tokensIn: null,
                tokensOut: null,
              },
            });
            if (finished) {
              text += event(2 * step + 3, 'trace', {
                ...about,
                status: stage === 4 ? 'COMPLETE' : 'RUNNING',
                reason: null,
                durationMs: 50,
                parts: parts.slice(0, stage + 1),
              });
            }
          }
          if (text !== '') {
            controller.enqueue(encoder.encode(text));
          }
        }, 10);
        setTimeout(() => controller.close(), (seconds + 30) * 1000);
      },
    });
    return Promise.resolve(new Response(body, { headers: { 'Content-Type': 'text/event-stream' } }));
  };
}

async function followSteps(browser) {
  const page = await browser.newPage({ viewport: { width: 1360, height: 860 } });
  await page.addInitScript(tellSteps, { perSecond: STEPS_PER_SECOND, seconds: SECONDS });
  const begin = Date.now();
  await page.route(/\/api\/v1\/traces\?/, (route) => {
    const latest = Math.floor((((Date.now() - begin) / 1000) * STEPS_PER_SECOND) / 10);
    const items = Array.from({ length: Math.min(50, latest) }, (_, index) => ({
      correlationId: `run-${latest - index}`,
      importId: null,
      campaign: campaignOf(latest - index),
      status: 'RUNNING',
      startedAt: new Date().toISOString(),
      durationMs: null,
      findings: ['BUDGET_LIMITED'],
      decision: 'Increase budget 20%',
      verdict: 'ALLOW',
    }));
    const counts = { RUNNING: items.length, COMPLETE: latest, PARTIAL: 0, FAILED: 0 };
    return route.fulfill({ json: { items, nextCursor: null, counts } });
  });
  await page.goto(`${url}/runs`);
  await page.waitForSelector('tbody tr');
  await page.waitForTimeout(3000);
  const before = await page.evaluate(() => globalThis.toldSteps);
  const result = await measured(
    browser,
    page,
    (millis) =>
      new Promise((resolve) => {
        const intervals = [];
        const start = performance.now();
        let last = start;
        const frame = (now) => {
          intervals.push(now - last);
          last = now;
          if (now - start < millis) {
            requestAnimationFrame(frame);
          } else {
            resolve(intervals.slice(1));
          }
        };
        requestAnimationFrame(frame);
      }),
  );
  const told = (await page.evaluate(() => globalThis.toldSteps)) - before;
  await page.close();
  return { stepsPerSecond: Math.round(told / SECONDS), ...result };
}

const browser = await chromium.launch({
  executablePath: process.env.ADWRIGHT_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
});
try {
  console.log(
    JSON.stringify(
      {
        browser: browser.version(),
        campaigns: await scrollThroughCampaigns(browser),
        live: await followSteps(browser),
      },
      null,
      2,
    ),
  );
} finally {
  await browser.close();
}
