import { describe, expect, it } from 'vitest';
import { liftTexts } from '../../../../results/report/figures/lift-texts.js';

const STYLE = ' font-size="11.5px" font-weight="600"';

/** A text at (3, 4), with more attributes, in groups. */
function inGroups(attributes: string, ...groups: string[]): string {
  const text = `<text transform="translate(3,4)"${STYLE} fill="#0a0B0c"${attributes}>a &lt; b</text>`;
  return `<svg>${groups.map((group) => `<g${group}>`).join('')}${text}${'</g>'.repeat(groups.length)}</svg>`;
}

describe('liftTexts', () => {
  it('takes texts out, with their place, font and colour, and leaves the shapes', () => {
    const svg = `<svg><g transform="translate(24,24)"><g class="empty"/><rect/><g transform="translate(0.5,-2e-1)">
<text text-anchor="end" transform="translate(3,4)" font-size="11.5px" fill="#0a0B0c" opacity="1" role="x">a &lt; b</text>
<path d="M0,0"/></g><text transform="translate(-1,2)"${STYLE} fill="white">c</text></g></svg>`;
    const { shapes, texts } = liftTexts(svg);
    expect(shapes).not.toContain('<text');
    expect(shapes).toContain('<rect/><g transform="translate(0.5,-2e-1)">');
    expect(shapes).toContain('\n\n<path d="M0,0"/></g></g></svg>');
    expect(texts).toEqual([
      {
        ...{ x: 27.5, y: 27.8, turns: 0, fontSize: 11.5, colour: [10, 11, 12], content: 'a &lt; b' },
        style: ' text-anchor="end" font-size="11.5px"',
      },
      { x: 23, y: 26, turns: 0, fontSize: 11.5, colour: [255, 255, 255], content: 'c', style: STYLE },
    ]);
  });

  it.each([
    ['rotate(90) translate(10,1)', 1, [2, 14]],
    ['rotate(-90) translate(10,1)', 3, [4, -6]],
    ['rotate(180) translate(10,1)', 2, [-7, 3]],
    ['rotate(450)', 1, [3, 4]],
  ])('turns by quarters: %s', (turned, turns, [x, y]) => {
    const svg = inGroups('').replace('translate(3,4)', `translate(3,4) ${turned}`);
    expect(liftTexts(svg).texts).toMatchObject([{ x, y, turns }]);
  });

  it.each([
    ['behind a clip', inGroups('', ' transform="translate(1,2)" clip-path="url(#clip1)"', '')],
    ['in a group that shines through', inGroups('', ' opacity="0.5"')],
    ['in a group that is turned or scaled', inGroups('', ' transform="translate(1,2) rotate(10)"')],
    ['that shines through', inGroups(' opacity="0.5"')],
    ['with a stroke', inGroups(' stroke="white"')],
    ['with a style', inGroups(' style="mix-blend-mode: multiply;"')],
    ['that is slanted', inGroups('').replace('translate(3,4)', 'translate(3,4) rotate(-45)')],
    ['with a gradient', inGroups('').replace('#0a0B0c', 'url(#gradient_0)')],
    ['of several lines', inGroups('').replace('a &lt; b', '<tspan>a</tspan><tspan x="0" dy="13">b</tspan>')],
    ['that is not there', '<svg><g/><rect/></svg>'],
  ])('leaves a text where it is: %s', (_, svg) => {
    expect(liftTexts(svg)).toEqual({ shapes: svg, texts: [] });
  });

  it('lifts texts after and around a group that it lifts none out of', () => {
    const svg = `<svg><g transform="translate(1,1)"><g opacity="0.5"><g><text/></g></g><text transform="translate(0,0)"${STYLE} fill="black">a</text></g></svg>`;
    expect(liftTexts(svg).texts).toMatchObject([{ x: 1, y: 1, colour: [0, 0, 0], content: 'a' }]);
  });
});
