import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Whole commands run as real processes on two cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most of the time is spent waiting for those processes; one core fewer, as is the standard, would leave one worker.
    maxWorkers: '100%',
    reporters: process.env['KVALITET_TALFIL'] ? ['default', ['json', { outputFile: process.env['KVALITET_TALFIL'] }]] : ['default'],
  },
})
