import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../../pipeline/commands/index.js';
import { readCatalogue } from '../../pipeline/help/command-catalogue.js';
import { commandReference } from '../../pipeline/help/command-reference.js';
import { globalCatalogue } from '../../pipeline/help/global-catalogue.js';

describe('docs/commands.md', () => {
  it('is what the definitions of the commands say; npm run docs writes it', () => {
    // Defaults that depend on the machine are described in words.
    expect(readFileSync('docs/commands.md', 'utf8')).toBe(commandReference(readCatalogue(commands), globalCatalogue));
  });
});
