import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LAYER_TRANSITIONS, layerDiagram } from '../../engine/strategy/layer/index.js';
import { axisPaths, withRuleTables } from '../../sweeps/axes/index.js';
import { blocksOf } from './code-blocks.js';

const document = readFileSync('docs/hedge-rules.md', 'utf8');

describe('docs/hedge-rules.md', () => {
  it('has the states, rules and signals of the code; `npm run docs` writes them anew', () => {
    expect(document).toBe(withRuleTables(document));
  });

  it('draws exactly the transitions that a layer may take', () => {
    const [diagram] = blocksOf('docs/hedge-rules.md', 'mermaid');
    expect(diagram.trimEnd()).toBe(layerDiagram());
    const ways = diagram.split('\n').filter((line) => / --> \w+:/.test(line));
    expect(ways.map((way) => way.trim().split(':')[0])).toEqual(
      LAYER_TRANSITIONS.map(({ from, to }) => `${from} --> ${to}`),
    );
  });

  it('has a line for every axis that is a rule', () => {
    const isRule = (path: string) =>
      /^hedge\.(policy|gate220|activation|eventDays|exit|exitAbove|reenterBelow|management|shift|shiftPart)$/.test(
        path,
      ) ||
      /^(hedge\.(quickRatio|approvalDays|approvalAbove|creditLimit|roll)|condor\.tightening\w*|account\.reinvest)$/.test(
        path,
      );
    const rules = axisPaths.filter(isRule);
    expect(rules.length).toBe(19);
    for (const path of rules) expect(document).toContain(`\`${path}\`: `);
  });
});
