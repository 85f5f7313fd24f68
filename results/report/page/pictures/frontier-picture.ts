import { type FrontierPoint, frontierSpec } from '../../figures/frontier-spec.js';
import type { ReportData } from '../report-data.js';
import type { TableRow } from '../table-rows.js';
import { plain } from '../texts.js';
import { axisWord, choicesOf, claimedCut } from './axis-words.js';
import type { PagePicture } from './page-picture.js';

/** The two cuts of a drawdown that a trial has, and those of trading fewer condors. */
export const CUTS = {
  median_cycle_reduction: { title: 'median cut over counted cycles', line: 'medianCycleReduction' },
  drawdown_reduction: { title: 'cut of the deepest drawdown of all', line: 'drawdownReduction' },
} as const;

/** What of the frontier is shown. */
export interface FrontierChoice {
  readonly cut: keyof typeof CUTS;
  readonly friction: string;
  /** Empty for all. */
  readonly reading: string;
  /** Id of the book that the line trades fewer condors of; empty for no line. */
  readonly book: string;
}

/** Cost against reduction, and its points. */
export interface FrontierPicture extends PagePicture {
  readonly points: readonly FrontierPoint[];
}

/**
 * The frontier of the page.
 *
 * @param rows - `data.trials` and `data.density` as rows
 */
export function frontierPicture(
  data: ReportData,
  rows: { readonly trials: readonly TableRow[]; readonly density: readonly TableRow[] },
  { cut, friction, reading, book }: FrontierChoice,
): FrontierPicture {
  const named = new Set(data.named.map(({ trial }) => trial));
  const isShown = (row: TableRow) =>
    row.friction_level === friction && (reading === '' || row.hedge_sizing === reading);
  const points = rows.trials.filter(isShown).flatMap((row): FrontierPoint[] => {
    const [cost, reduction] = [row.hedge_cost_per_year, row[cut]];
    if (typeof cost !== 'number' || typeof reduction !== 'number') return [];
    const kind = named.has(row.trial) ? 'named' : row.on_edge === true ? 'edge' : 'trial';
    return [{ trial: String(row.trial), cost, reduction, kind, choices: choicesOf(row, data) }];
  });
  const given = data.lines.find((each) => each.book === book);
  const cuts = given?.[CUTS[cut].line] ?? [];
  const line = [
    { cost: 0, reduction: 0 },
    ...(given?.cost ?? []).flatMap((cost, at) => {
      const reduction = cuts[at];
      return reduction === null ? [] : [{ cost, reduction }];
    }),
  ];
  const isCounted = cut === 'median_cycle_reduction';
  const title = `What ${friction === 'none' ? 'frictionless ' : ''}hedges cost and cut`;
  const subtitle =
    `${points.length.toLocaleString('en')} of ${(isCounted ? data.population : rows.trials.length).toLocaleString('en')} trials as points` +
    `${isCounted ? ', all of them as shading' : ''}; friction ${friction}` +
    `${reading === '' ? '' : `, reading ${reading}`}${data.label === '' ? '' : `, ${data.label}`}`;
  const boxes = isCounted ? boxesOf(rows.density, friction, reading) : [];
  const figure = { title, subtitle, points, boxes, line, claimed: claimedCut(data), measure: CUTS[cut].title };
  return {
    name: `frontier-${friction}`,
    title,
    subtitle,
    marks:
      'A point is a trial; diamonds are trials that a verdict rests on. Shading counts all trials. The line is what trading fewer condors would have cut at that cost.',
    description: `${title}. ${subtitle}. ${lineSentence(points, line)}`,
    spec: (width, theme) => frontierSpec(figure, width, theme),
    points,
  };
}

/** Books of the claimed hedges at a level of friction, told apart by the condors' own choices. */
export function frontierBooks({ named, axes }: Pick<ReportData, 'named' | 'axes'>, friction: string) {
  const own = axes.filter(({ path }) => !path.startsWith('hedge.') && path !== 'friction.level');
  const choices = new Map(
    named
      .filter((row) => row.friction_level === friction)
      .map((row) => [
        String(row.book),
        own.map(({ column, path }) => `${axisWord(path)} ${plain(row[column] ?? null)}`).join(', '),
      ]),
  );
  return [...choices].map(([value, text]) => ({ value, text: text === '' ? 'of the claimed hedge' : text }));
}

function boxesOf(boxes: readonly TableRow[], friction: string, reading: string) {
  const sums = new Map<
    string,
    { cost: number; costEnd: number; reduction: number; reductionEnd: number; trials: number }
  >();
  for (const box of boxes) {
    if (box.friction !== friction || (reading !== '' && box.sizing !== reading)) continue;
    const key = `${box.cost} ${box.reduction}`;
    const sum = sums.get(key);
    if (sum !== undefined) sum.trials += Number(box.trials);
    else
      sums.set(key, {
        cost: Number(box.cost),
        costEnd: Number(box.cost_end),
        reduction: Number(box.reduction),
        reductionEnd: Number(box.reduction_end),
        trials: Number(box.trials),
      });
  }
  return [...sums.values()];
}

/** How many of the points lie above the line, in words. */
function lineSentence(points: readonly FrontierPoint[], line: readonly { cost: number; reduction: number }[]): string {
  const lineAt = (cost: number) => {
    const next = line.findIndex((point) => point.cost >= cost);
    if (next <= 0) return next === 0 ? 0 : null;
    const [a, b] = [line[next - 1], line[next]];
    return a.reduction + ((b.reduction - a.reduction) * (cost - a.cost)) / (b.cost - a.cost || 1);
  };
  const compared = points.flatMap(({ cost, reduction }) => {
    const at = lineAt(Math.max(0, cost));
    return at === null ? [] : [reduction > at];
  });
  if (compared.length === 0) return '';
  return `${compared.filter((isAbove) => isAbove).length} of ${compared.length} points lie above the line of trading fewer condors.`;
}
