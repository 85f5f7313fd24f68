import { readFileSync } from 'node:fs';

/** What is missing, or only guessed at, would be a program that does nothing: no warning, a fault. */
function refuse(_, log) {
  throw new Error(`${log.code}: ${log.message}`);
}

/** The style sheet of the report goes beside its script, as it is. */
const pageStyle = {
  name: 'page-style',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'page.css', source: readFileSync('results/report/page/page.css') });
  },
};

/** The script of the HTML report: one file that is put into every page. */
const page = {
  input: 'results/report/page/client/main.ts',
  platform: 'browser',
  tsconfig: 'tsconfig.page.json',
  output: { dir: 'dist/results/report/page', entryFileNames: 'page.js', format: 'iife', minify: true },
  plugins: [pageStyle],
  onLog: refuse,
};

/**
 * The command line and what its threads run, where `tsc` has put them, each now with all it imports: read as a thousand
 * modules the command takes 0.6 s to start and a thread 0.25 s, as bundles 0.25 s and 0.05 s.
 */
const programs = {
  input: {
    'pipeline/cli': 'pipeline/cli.ts',
    'pipeline/pool/worker': 'pipeline/pool/worker.ts',
    'pipeline/pool/finisher': 'pipeline/pool/finisher.ts',
  },
  platform: 'node',
  tsconfig: 'tsconfig.json',
  // The build that it offers first is CommonJS, and takes 20 ms longer to load.
  resolve: { alias: { bullmq: 'bullmq/dist/esm/index.js' } },
  // These read files of their own package: machine code, scripts of threads, words in other languages.
  external: ['@duckdb/node-api', '@resvg/resvg-js', 'piscina', 'yargs', 'yargs/helpers'],
  output: { dir: 'dist', format: 'esm', chunkFileNames: 'chunks/[name]-[hash].js', sourcemap: true },
  onLog: refuse,
};

export default [page, programs];
