import { readFileSync } from 'node:fs';

/** The style sheet of the report goes beside its script, as it is. */
const pageStyle = {
  name: 'page-style',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'page.css', source: readFileSync('results/report/page/page.css') });
  },
};

/** The script of the HTML report: one file that is put into every page. */
export default {
  input: 'results/report/page/client/main.ts',
  platform: 'browser',
  tsconfig: 'tsconfig.page.json',
  output: { dir: 'dist/results/report/page', entryFileNames: 'page.js', format: 'iife', minify: true },
  plugins: [pageStyle],
  // What is missing, or only guessed at, would be a page that does nothing: no warning, a fault.
  onLog(_, log) {
    throw new Error(`${log.code}: ${log.message}`);
  },
};
