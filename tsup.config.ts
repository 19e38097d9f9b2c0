import { defineConfig } from 'tsup'

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    batch: 'src/batch/index.ts',
    export: 'src/export/index.ts',
    cli: 'src/cli/main.ts',
  },
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  dts: { entry: { index: 'src/index.ts', batch: 'src/batch/index.ts', export: 'src/export/index.ts' } },
  splitting: true,
  clean: true,
})
