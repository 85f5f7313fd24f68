import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly resolved?: string;
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, LockedPackage> };
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const locked = Object.entries(lock.packages).filter(([path]) => path !== '');
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Licences under which a package may be used and passed on with this one. */
const ACCEPTED = [
  ...['MIT', 'ISC', 'BSD-3-Clause', '0BSD', 'Apache-2.0', 'Unlicense', 'OFL-1.1', 'MPL-2.0'],
  // Either or both of accepted ones.
  ...['MIT OR Apache-2.0', 'MIT AND OFL-1.1'],
];

/** What is installed to run sweep, by licence; platform variants of one package are told apart by name only. */
function licenceTable(): string {
  const byLicence = new Map<string, Set<string>>();
  for (const [path, { license = 'none stated', version, dev }] of locked) {
    if (dev) continue;
    byLicence.set(license, (byLicence.get(license) ?? new Set()).add(`${nameOf(path)} ${version}`));
  }
  const rows = [...byLicence].sort(([a], [b]) => (a < b ? -1 : 1));
  return [
    '| licence | packages |',
    '|---|---|',
    ...rows.map(([licence, packages]) => `| ${licence} | ${[...packages].sort().join(', ')} |`),
  ].join('\n');
}

describe('docs/licences.md', () => {
  const file = 'docs/licences.md';
  const page = readFileSync(file, 'utf8');
  const [before, after] = ['<!-- packages -->', '<!-- end -->'];
  const from = page.indexOf(before) + before.length;
  const to = page.indexOf(after);

  it('lists every package that is installed to run sweep, as the lockfile has it', () => {
    const table = `\n${licenceTable()}\n`;
    if (process.env.UPDATE_DOCS) writeFileSync(file, page.slice(0, from) + table + page.slice(to));
    else expect(page.slice(from, to)).toBe(table);
  });
});

describe('package-lock.json', () => {
  it('has accepted licences only', () => {
    const refused = locked.filter(([, { license }]) => !ACCEPTED.includes(license ?? ''));
    expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('pins every package by content, and names no host', () => {
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([]);
    expect(locked.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
    const asked = Object.entries<string>({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(asked.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });

  it('has no install script that package.json does not forbid', () => {
    const scripts = locked.filter(([, { hasInstallScript }]) => hasInstallScript).map(([path]) => nameOf(path));
    expect(scripts.filter((name) => manifest.allowScripts[name] !== false)).toEqual([]);
  });
});
