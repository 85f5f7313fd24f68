import type { TopLevelSpec } from 'vega-lite';
import { type FigureTheme, figureConfig, figureTitle, PAPER, VEGA_LITE } from './figure-theme.js';

/** A trial as a point of cost and cut. */
export interface FrontierPoint {
  readonly trial: string;
  /** [fraction of the capital per year] */
  readonly cost: number;
  /** [fraction] */
  readonly reduction: number;
  /** `named`: a verdict rests on it; `edge`: no trial cuts more at that cost or less; `trial`: any other. */
  readonly kind: 'named' | 'edge' | 'trial';
  /** Its choices, for the pointer. */
  readonly choices: string;
}

/** Cost against reduction as plain data. */
export interface FrontierFigure {
  readonly title: string;
  readonly subtitle: string;
  readonly points: readonly FrontierPoint[];
  /** Boxes with the number of trials in each; the points are a sample of them. */
  readonly boxes: readonly {
    readonly cost: number;
    readonly costEnd: number;
    readonly reduction: number;
    readonly reductionEnd: number;
    readonly trials: number;
  }[];
  /** Trading fewer condors: from nothing given up on, by rising cost. */
  readonly line: readonly { readonly cost: number; readonly reduction: number }[];
  /** The cut that is claimed; drawn as a rule. */
  readonly claimed: number | null;
  readonly measure: string;
}

/** What a trial costs and what it cuts, and the line of trading fewer condors between what pays and what does not. */
export function frontierSpec(figure: FrontierFigure, width = 860, theme: FigureTheme = PAPER): TopLevelSpec {
  const { points, boxes, line, claimed } = figure;
  const costs = points.map(({ cost }) => cost);
  // A few trials cost many times what the others do; the axis ends where nearly all are, and the claimed ones.
  const sorted = costs.toSorted((a, b) => a - b);
  const costAt = (share: number) => sorted[Math.round(share * (sorted.length - 1))] ?? 0;
  const shownCosts = points.filter(({ kind }) => kind !== 'trial').map(({ cost }) => cost);
  const cuts = points.map(({ reduction }) => reduction);
  const [least, most] = [Math.min(0, costAt(0.005)), Math.max(0.005, costAt(0.97), ...shownCosts)];
  const x = {
    field: 'cost',
    type: 'quantitative',
    title: 'cost per year, percent of the capital',
    scale: { domain: [least - 0.05 * (most - least), most + 0.05 * (most - least)], nice: false },
    axis: { format: '.1%', tickCount: Math.max(4, Math.round(width / 110)) },
  };
  // Below -100% nothing is left to say; the picture ends there and boxes further down stand at its edge.
  const floor = Math.max(-1, Math.min(0, ...cuts));
  const y = {
    field: 'reduction',
    type: 'quantitative',
    title: figure.measure,
    scale: { domain: [floor - 0.03, Math.max(0.4, ...cuts) + 0.03], nice: false },
    axis: { format: '.0%' },
  };
  // What lies outside the axes is not drawn at all: the renderer of PNGs aborts on a see-through mark off the picture.
  const [[leftEnd, rightEnd], [bottom, top]] = [x.scale.domain, y.scale.domain];
  const outside = costs.filter((cost) => cost > rightEnd).length;
  const isInside = (cost: number, reduction: number) =>
    cost >= leftEnd && cost <= rightEnd && reduction >= bottom && reduction <= top;
  const shownPoints = points.filter(({ cost, reduction }) => isInside(cost, reduction));
  const shownBoxes = boxes
    .filter((box) => box.costEnd > leftEnd && box.cost < rightEnd && box.reductionEnd > bottom && box.reduction < top)
    .map((box) => ({
      ...box,
      cost: Math.max(leftEnd, box.cost),
      costEnd: Math.min(rightEnd, box.costEnd),
      reduction: Math.max(bottom, box.reduction),
      reductionEnd: Math.min(top, box.reductionEnd),
    }));
  const inSight = line.filter(({ cost, reduction }) => cost <= most && reduction <= Math.max(0.4, ...cuts));
  const labelPlace = inSight[inSight.length - 1] ?? { cost: 0, reduction: 0 };
  const layerOf = (data: readonly object[], mark: object, encoding: object) => ({
    data: { values: data },
    mark: { clip: true, ...mark },
    encoding,
  });
  const pointer = [
    { field: 'trial', title: 'Trial' },
    { field: 'cost', title: 'Cost per year', format: '.2%' },
    { field: 'reduction', title: 'Cut', format: '.1%' },
    { field: 'choices', title: 'Choices' },
  ];
  const kinds = ['trial', 'edge', 'named'];
  const spec = {
    $schema: VEGA_LITE,
    description: `${figure.title}. ${figure.subtitle}`,
    background: theme.background,
    padding: 4,
    title: figureTitle(
      figure.title,
      outside === 0
        ? figure.subtitle
        : `${figure.subtitle}; ${outside === 1 ? '1 point costs' : `${outside} points cost`} more than the axis reaches`,
      width,
    ),
    width: width - 70,
    height: Math.min(460, Math.max(280, width * 0.55)),
    layer: [
      layerOf(
        shownBoxes,
        { type: 'rect', color: theme.faintInk },
        {
          x,
          x2: { field: 'costEnd' },
          y,
          y2: { field: 'reductionEnd' },
          opacity: { field: 'trials', type: 'quantitative', scale: { type: 'sqrt', range: [0.04, 0.3] }, legend: null },
        },
      ),
      layerOf([{ at: 0 }], { type: 'rule', color: theme.faintInk, strokeWidth: 1 }, { y: { ...y, field: 'at' } }),
      ...(claimed === null
        ? []
        : [
            layerOf(
              [{ at: claimed, text: `claimed: ${Math.round(100 * claimed)}%` }],
              { type: 'rule', color: theme.ink, strokeDash: [2, 3] },
              { y: { ...y, field: 'at' } },
            ),
            layerOf(
              [{ at: claimed, text: `claimed: ${Math.round(100 * claimed)}%` }],
              { type: 'text', align: 'right', baseline: 'bottom', dy: -3, fontSize: 11.5, color: theme.ink },
              { x: { value: width - 70 }, y: { ...y, field: 'at' }, text: { field: 'text' } },
            ),
          ]),
      layerOf(
        shownPoints,
        { type: 'point', filled: true },
        {
          x,
          y,
          color: {
            field: 'kind',
            type: 'nominal',
            scale: { domain: kinds, range: [theme.faintInk, theme.hedged, theme.unhedged] },
            legend: {
              title: null,
              orient: 'top',
              labelLimit: 0,
              columns: width < 560 ? 1 : 3,
              labelExpr:
                "{trial: 'trial', edge: 'no trial cuts more for less', named: 'claimed hedge (median trial)'}[datum.label]",
            },
          },
          shape: {
            field: 'kind',
            type: 'nominal',
            sort: kinds,
            scale: { domain: kinds, range: ['circle', 'circle', 'diamond'] },
          },
          size: byKind(110, 34, 16),
          opacity: byKind(1, 0.95, 0.6),
          order: { field: 'kind', type: 'nominal', sort: kinds },
          tooltip: pointer,
        },
      ),
      layerOf(line, { type: 'line', color: theme.other, strokeWidth: 2.2 }, { x, y, order: { field: 'cost' } }),
      layerOf(
        // Where nothing of the line is in sight, there is nothing to name.
        inSight.length < 2 ? [] : [labelPlace],
        {
          type: 'text',
          align: labelPlace.cost > (least + most) / 2 ? 'right' : 'left',
          baseline: 'top',
          dy: 3,
          dx: labelPlace.cost > (least + most) / 2 ? -6 : 8,
          fontSize: 11.5,
          fontWeight: 600,
          color: theme.other,
        },
        { x, y, text: { value: 'trading fewer condors' } },
      ),
    ],
    config: { ...figureConfig(theme), aria: false },
  };
  return spec as unknown as TopLevelSpec;
}

/** A value for each kind of point. */
function byKind(named: number, edge: number, trial: number) {
  const condition = [
    { test: "datum.kind === 'named'", value: named },
    { test: "datum.kind === 'edge'", value: edge },
  ];
  return { condition, value: trial };
}
