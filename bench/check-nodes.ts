/**
 * Does every version of Node give the same tables? Runs a grid under each and compares the hashes of all tables.
 *
 *     npm run check:nodes                        Node 20, 22 and 24 on the quick grid
 *     npm run check:nodes -- grids/4-4-2.yaml
 *
 * The binaries come from the packages node-<platform>-<arch> and go into a temporary folder. Exit 1 when a table differs.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from '../datasets/bundled/index.js';

const VERSIONS = [20, 22, 24];

const grid = process.argv[2] ?? 'grids/4-4-2.quick.yaml';
const scratch = mkdtempSync(join(tmpdir(), 'sweep-nodes-'));
try {
  const hashes = new Map<string, string>();
  for (const version of VERSIONS) {
    const node = installNode(version);
    const name = execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();
    hashes.set(name, hashesOf(node, join(scratch, `runs-${version}`)));
    console.log(`${name}: ${hashes.get(name)?.split('\n').filter(Boolean).length} tables`);
  }
  const distinct = new Set(hashes.values());
  console.log(distinct.size === 1 ? 'All byte-identical.' : [...hashes].map((each) => each.join('\n')).join('\n'));
  if (distinct.size > 1) process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

/** @returns path of the binary */
function installNode(version: number): string {
  const folder = join(scratch, `node-${version}`);
  const name = `node-${process.platform}-${process.arch}`;
  const args = ['install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', '--ignore-scripts'];
  execFileSync('npm', [...args, `${name}@${version}`], { stdio: 'pipe' });
  return join(folder, 'node_modules', name, 'bin/node');
}

/** Runs the grid and returns its tables.sha256. */
function hashesOf(node: string, out: string): string {
  const cli = join(packageRoot(), 'dist/pipeline/cli.js');
  execFileSync(node, [cli, 'run', grid, '--out', out, '--quiet'], { stdio: 'pipe' });
  const [run] = readdirSync(out);
  return readFileSync(join(out, run, 'tables.sha256'), 'utf8');
}
