import { describe, expect, it } from 'vitest';
import { drawPixels } from '../../../../results/report/figures/draw-pixels.js';
import { textWidth } from '../../../../results/report/figures/text-width.js';

/** Width of what is drawn of a text at 100 px [px]. */
function drawnWidth(text: string, fontWeight: number): number {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="6000" height="200">
    <text x="50" y="120" font-family="Inter" font-size="100" font-weight="${fontWeight}">${text}</text></svg>`;
  const { pixels, width, height } = drawPixels(svg, {});
  const inked = Array.from({ length: width }, (_, x) => x).filter((x) =>
    Array.from({ length: height }, (_, y) => pixels[4 * (y * width + x) + 3]).some((opacity) => opacity > 0),
  );
  return (inked.at(-1) as number) - inked[0];
}

describe('textWidth', () => {
  it.each([
    ['729 of 47,520 trials as points, all of them as shading; friction live', 400],
    ['hedge.mix × condor.wing', 400],
    ['claimed hedge (median trial)', 400],
    ['−100%', 400],
    ['What moves the drawdown: deepest drawdown of all', 600],
    ['VIX 20-30, largest VIX/VIX3M - 1, inverted >8%', 600],
  ])('of %s, weight %i, is what is drawn, or up to a twentieth more', (text, fontWeight) => {
    const ratio = textWidth({ fontSize: 100 }, text) / drawnWidth(text, fontWeight);
    expect(ratio).toBeGreaterThan(0.98);
    // The drawn one ends with the ink of its last letter, not with its advance.
    expect(ratio).toBeLessThan(1.08);
  });
});
