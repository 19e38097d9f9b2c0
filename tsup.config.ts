import { copyFileSync } from 'node:fs'
import { defineConfig } from 'tsup'

/**
 * V8 holds a file of ASCII alone at a byte a character, and reads our weights in a quarter of the time; esbuild escapes
 * all strings, but neither patterns nor comments.
 */
const escaped = (code: string): string =>
  code.replace(/[^\0-\x7f]/g, char => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`)

export default defineConfig({
  entry: {
    index: 'src/index.ts',
    batch: 'src/batch/index.ts',
    worker: 'src/batch/worker.ts',
    export: 'src/export/index.ts',
    cli: 'src/cli/main.ts',
  },
  format: 'esm',
  target: 'node20',
  platform: 'neutral',
  dts: { entry: { index: 'src/index.ts', batch: 'src/batch/index.ts', export: 'src/export/index.ts' } },
  splitting: true,
  clean: true,
  // Bundled and tree-shaken, zod costs an import some 20 ms; whole, with all its locales, some 90.
  noExternal: ['zod', 'date-fns'],
  // Node 20 knows `\p{…}`. Rewritten as `new RegExp('…')`, as esbuild does for any Node, each call would build the pattern anew.
  esbuildOptions: options => {
    options.supported = { ...options.supported, 'regexp-unicode-property-escapes': true }
  },
  plugins: [{ name: 'ascii', renderChunk: code => ({ code: escaped(code) }) }],
  onSuccess: async () => copyFileSync('src/schema/schema.json', 'dist/schema.json'),
})
