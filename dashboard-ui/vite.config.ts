import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// Where the gateway runs while the dashboard is worked on; built, it is served by the gateway itself.
const gateway = process.env.ADWRIGHT_GATEWAY ?? 'http://127.0.0.1:8080';

const own = { target: gateway, changeOrigin: true, headers: { origin: gateway } };

export default defineConfig({
  plugins: [react()],
  build: {
    outDir: 'target/dist',
    emptyOutDir: true,
    target: 'es2023',
    // Nobody looks at the sizes in the log of a Maven build; e2e/budget.spec.ts holds them.
    reportCompressedSize: false,
    // An inlined file would need "data:" in the page's content security policy.
    assetsInlineLimit: 0,
  },
  // The gateway takes orders from its own pages alone: the proxy stands in for one.
  server: { proxy: { '/api': own, '/q': own } },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.{ts,tsx}'],
    setupFiles: ['src/test/setup.ts'],
    reporters: ['./src/test/MavenReporter.ts', 'junit'],
    outputFile: { junit: 'target/surefire-reports/TEST-dashboard-ui.xml' },
    restoreMocks: true,
    unstubGlobals: true,
    pool: 'threads',
    maxWorkers: 2,
  },
});
