import { readFileSync, writeFileSync } from 'node:fs';
import { withRuleTables } from './rule-tables.js';

const file = 'docs/hedge-rules.md';
writeFileSync(file, withRuleTables(readFileSync(file, 'utf8')));
