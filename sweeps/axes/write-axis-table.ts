// `npm run docs`: writes the axis tables of docs/grids.md anew after an axis has changed.
import { readFileSync, writeFileSync } from 'node:fs';
import { withAxisTable } from './axis-table.js';

const file = process.argv[2] ?? 'docs/grids.md';
writeFileSync(file, withAxisTable(readFileSync(file, 'utf8')));
