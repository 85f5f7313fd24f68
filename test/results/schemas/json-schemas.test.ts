import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import {
  breakEvenSchema,
  comparisonSchema,
  dataCheckSchema,
  dataHistoriesSchema,
  dataImportSchema,
  dataListSchema,
  dataPullSchema,
  dataShowSchema,
  explanationSchema,
  historySummariesSchema,
  multiverseSchema,
  overfittingSchema,
  planSummarySchema,
  queryRowsSchema,
  runListSchema,
  validationSchema,
  verdictsSchema,
} from '../../../results/schemas/index.js';

// The files in docs/schemas are made by this test: `npx vitest run -u test/results/schemas` writes them anew.
describe('docs/schemas', () => {
  it.each([
    ['verdict', verdictsSchema],
    ['multiverse', multiverseSchema.describe('What all trials of a run say together')],
    ['overfitting', overfittingSchema.describe('Whether the best trial of a run was tuned')],
    ['breakeven', breakEvenSchema.describe('Where a hedge bought on one day breaks even')],
    ['compare', comparisonSchema.describe('Two runs side by side')],
    ['list', runListSchema],
    ['query', queryRowsSchema],
    ['explain', explanationSchema.describe('One trial laid open')],
    ['histories', historySummariesSchema],
    ['data-list', dataListSchema],
    ['data-show', dataShowSchema],
    ['data-check', dataCheckSchema],
    ['data-import', dataImportSchema],
    ['data-pull', dataPullSchema],
    ['data-histories', dataHistoriesSchema],
    ['validate', validationSchema],
    ['plan', planSummarySchema.describe('How large a sweep is before anything runs')],
  ])('%s.schema.json says what the command prints', async (name, schema) => {
    const text = `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`;
    await expect(text).toMatchFileSnapshot(`../../../docs/schemas/${name}.schema.json`);
  });
});

describe('verdictsSchema', () => {
  const verdict = {
    claim: 'headline',
    reading: 'contracts',
    friction: 'none',
    regime: 'all',
    metric: 'drawdown-reduction',
    statistic: 'median-over-windows',
    unit: 'fraction',
    windows: 'cycles',
    claimedFrom: 0.35,
    claimedTo: 0.4,
    rule: 'at-least',
    trials: 12,
    windowsCounted: 61,
    windowsLeftOut: 15,
    holdRate: 0.2,
    lower: 0.1,
    upper: 0.3,
    medianReduction: -0.4,
    medianLower: -3,
    medianUpper: 0.2,
    deleveragedMedian: 0.05,
    figure: 0.21,
    figureLower: 0.17,
    figureUpper: 0.262,
    lowest: -0.3,
    highest: 0.5,
    shareOfTrials: 0.25,
    wouldChange: '',
    significance: 0.002,
    adjusted: 0.04,
    tests: 20,
    confidence: 0.95,
    verdict: 'refuted',
    label: 'modelled VIX',
  };

  it('takes a reduction below -100%, and no rate outside [0, 1]', () => {
    expect(verdictsSchema.safeParse([verdict]).success).toBe(true);
    expect(verdictsSchema.safeParse([{ ...verdict, holdRate: null, lower: null, upper: null }]).success).toBe(true);
    expect(verdictsSchema.safeParse([{ ...verdict, upper: 1.01 }]).success).toBe(false);
  });

  it('refuses a word that is no verdict, and fields it does not know', () => {
    expect(verdictsSchema.safeParse([{ ...verdict, verdict: 'likely' }]).success).toBe(false);
    expect(verdictsSchema.safeParse([{ ...verdict, pValue: 0.1 }]).success).toBe(false);
  });
});
