import { describe, expect, it, vi } from 'vitest';
import { heatmapSpec, renderPng, renderSvg } from '../../../../results/report/index.js';
import { exampleFigure } from './example-figure.js';
import { differenceFrom, drawnInOnePiece, inkOf, pixelsOf } from './pixels.js';

const svg = await renderSvg(heatmapSpec(exampleFigure()));

/** A picture of one text as Vega writes it. */
function pictureOf(content: string, attributes: string, [width, height] = [400, 60]): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"
    ><g transform="translate(${width / 2},${height / 2})"><text font-family="Inter" fill="#000000" ${attributes}
    >${content}</text></g></svg>`;
}

describe('renderPng', () => {
  it('is 1200 pixels wide, and as many times more as asked for', () => {
    expect(renderPng(svg).readUInt32BE(16)).toBe(1200);
    expect(renderPng(svg, 2).readUInt32BE(16)).toBe(2400);
  });

  it('draws the same bytes every time, whatever was drawn before', async () => {
    const png = renderPng(svg);
    expect(renderPng(svg).equals(png)).toBe(true);
    vi.resetModules();
    const fresh = await import('../../../../results/report/figures/render-png.js');
    fresh.renderPng(svg.replaceAll('windows', 'window'));
    fresh.renderPng(svg, 2);
    expect(fresh.renderPng(svg).equals(png)).toBe(true);
  });

  it('draws text, in the font that comes along', () => {
    const withoutText = svg.replace(/<text.*?<\/text>/g, '');
    expect(renderPng(svg).length).toBeGreaterThan(2 * renderPng(withoutText).length);
    const ink = (weight: number) =>
      inkOf(
        pixelsOf(renderPng(pictureOf('0–66%', `transform="translate(0,0)" font-size="20px" font-weight="${weight}"`))),
      );
    expect(ink(400)).toBeGreaterThan(100);
    expect(ink(600)).toBeGreaterThan(1.15 * ink(400));
  });

  it.each([1, 2])('shows, %i times as large, what comes of drawing the picture in one piece', (zoom) => {
    const { bytes, most } = differenceFrom(svg, renderPng(svg, zoom), zoom);
    expect(bytes).toBeLessThan(50);
    expect(most).toBeLessThan(24);
  });

  it.each([
    ['as wide as letters are', 'WWWWW@@@@@ŴŴŴŴŴ', 'font-size="15px"'],
    ['wider than Latin letters are', '‱‱‱⟷⟷⟷ǱǱǱ₯₯₯', 'font-size="15px"'],
    ['with accents above and below', 'ẤỘÅŞǾ½|g', 'font-size="15px"'],
    ['at its end', 'WWWWW', 'font-size="15px" text-anchor="end"'],
    ['at its middle', 'WWWWWW', 'font-size="15px" text-anchor="middle" font-weight="600"'],
    ['with characters that XML escapes', '&lt;a&gt; &amp; "b"', 'font-size="15px"'],
  ])('cuts nothing off a text: %s', (_, content, attributes) => {
    for (const turned of ['', ' rotate(90) translate(3,-1)', ' rotate(-180)', ' rotate(270) translate(0,2)']) {
      const picture = pictureOf(content, `${attributes} transform="translate(0.3,0.7)${turned}"`, [400, 400]);
      expect(inkOf(drawnInOnePiece(picture))).toBeGreaterThan(100);
      expect(differenceFrom(picture, renderPng(picture)).most, turned).toBeLessThan(24);
    }
  });

  it('cuts off what lies outside the picture, and only that', () => {
    for (const place of ['-200,-25', '150,-25', '-200,35', '190,35', '900,0', '0,-900']) {
      const picture = pictureOf('0–66% of 12', `font-size="20px" transform="translate(${place})"`);
      expect(differenceFrom(picture, renderPng(picture)).bytes, place).toBeLessThan(30);
    }
  });
});
