// Writes docs/commands.md; run by `npm run docs`.
import { writeFileSync } from 'node:fs';
import { commands } from '../commands/index.js';
import { readCatalogue } from './command-catalogue.js';
import { commandReference } from './command-reference.js';
import { globalCatalogue } from './global-catalogue.js';

writeFileSync('docs/commands.md', commandReference(readCatalogue(commands), globalCatalogue));
