import type { Reporter, TestModule } from 'vitest/node';

/** Tells the result in one line as Maven does, so that `./adwright test` counts these tests too. */
export default class MavenReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let run = 0;
    let failed = 0;
    let skipped = 0;
    for (const module of modules) {
      for (const test of module.children.allTests()) {
        const result = test.result();
        run++;
        if (result.state === 'failed') {
          failed++;
          console.log(`[ERROR] ${module.relativeModuleId}: ${test.fullName}`);
          result.errors.forEach((error) => {
            console.log(error.stack ?? error.message);
          });
        } else if (result.state === 'skipped') {
          skipped++;
        }
      }
      module.errors().forEach((error) => {
        console.log(`[ERROR] ${module.relativeModuleId}: ${error.stack ?? error.message}`);
      });
    }
    errors.forEach((error) => {
      console.log('[ERROR]', error);
    });
    const broken = errors.length + modules.filter((module) => module.errors().length > 0).length;
    console.log(
      `[INFO] Tests run: ${run}, Failures: ${failed}, Errors: ${broken}, Skipped: ${skipped} (dashboard)`,
    );
  }
}
