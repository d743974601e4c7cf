import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/seed.ts'],
    // A busy machine takes its time; no test is there to be fast.
    testTimeout: 60_000,
    // By itself vitest leaves one core idle, which is half of a machine with two.
    maxWorkers: '100%',
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Runs in a browser only, where test/browser tests it.
      exclude: ['src/report/html/index/client/**'],
      reporter: ['text-summary'],
      thresholds: { lines: 97, functions: 97, branches: 90 },
    },
  },
})
