import { describe, expect, it } from 'vitest';
import { hatchPath, heatmapLayout } from '../../../../results/report/figures/heatmap-layout.js';
import { wrapLines } from '../../../../results/report/words/wrap-lines.js';
import { exampleFigure } from './example-figure.js';

describe('heatmapLayout', () => {
  const figure = exampleFigure();
  const layout = heatmapLayout(figure);

  it('fits every column into the width', () => {
    expect(layout.cellsX + figure.columns.length * layout.cellWidth).toBeLessThanOrEqual(layout.width);
    const forty = heatmapLayout({ ...figure, columns: Array.from({ length: 40 }, (_, column) => `${column}`) });
    expect(forty.cellsX + 40 * forty.cellWidth).toBeLessThanOrEqual(forty.width);
  });

  it('stacks rows without overlap and sets a labeller’s name where its rows begin', () => {
    expect(layout.groups.map(({ text }) => text)).toEqual([
      'VIX at start',
      'Largest VIX',
      'Term structure',
      'Rate level',
    ]);
    for (const [row, y] of layout.rowsY.slice(1).entries()) {
      const isNewGroup = figure.rows[row].labeller !== figure.rows[row + 1].labeller;
      const gap = y - layout.rowsY[row] - layout.cellHeight;
      if (isNewGroup) expect(gap).toBeGreaterThan(20);
      else expect(gap).toBe(0);
    }
  });

  it('goes from title to caption downwards', () => {
    const heights = [layout.title[0].y, layout.subtitle[0].y, layout.columnNamesY, layout.rowsY[0], layout.legendY];
    heights.push(layout.caption[0].y, layout.height);
    expect([...heights].sort((a, b) => a - b)).toEqual(heights);
  });
});

describe('wrapLines', () => {
  it('breaks at spaces, and loses or changes no word', () => {
    expect(wrapLines('the quick brown fox', 10)).toEqual(['the quick', 'brown fox']);
    expect(wrapLines('a incomprehensible b', 5)).toEqual(['a', 'incomprehensible', 'b']);
    expect(wrapLines('', 5)).toEqual([]);
    const text = 'one two three four five six seven';
    expect(wrapLines(text, 9).join(' ')).toBe(text);
  });
});

describe('hatchPath', () => {
  it('stays inside the box', () => {
    const numbers = hatchPath(70, 50, 9).match(/-?[\d.]+,-?[\d.]+/g) ?? [];
    expect(numbers.length).toBeGreaterThan(10);
    for (const point of numbers) {
      const [x, y] = point.split(',').map(Number);
      expect(Math.abs(x)).toBeLessThanOrEqual(35);
      expect(Math.abs(y)).toBeLessThanOrEqual(25);
    }
  });
});
