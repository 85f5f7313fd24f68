import type { HeatmapCell, HeatmapFigure } from '../../results/report/index.js';
import { heatmapSpec } from '../../results/report/index.js';
import type { StoredTable } from '../../results/store/index.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import type { PaperFigure } from './paper-figure.js';
import { readRegimes, regimeTitles } from './regime-table.js';
import { type AskedRun, sourceLine } from './stored-run.js';

/** A cell of regimes.parquet by the rule `at-least`. */
interface StoredCell extends Pick<HeatmapCell, 'rate' | 'n' | 'leftOut' | 'lower' | 'upper'> {
  readonly claim: string;
  readonly reading: string;
  readonly friction: string;
  readonly mix: string;
  readonly labeller: string;
  readonly regime: string;
}

/**
 * One heatmap per claim, reading and friction that the grid asks for: how often the claim's lower bound is reached, by
 * regime (rows) and mix (columns).
 */
export async function heatmapFigures(run: AskedRun): Promise<PaperFigure[]> {
  const cells = storedCells(await readRegimes(run));
  return run.claims.flatMap((claim) => {
    const own = cells.filter((cell) => cell.claim === claim.id);
    const pairs = new Map(own.map(({ reading, friction }) => [`${reading} ${friction}`, { reading, friction }]));
    return [...pairs.values()]
      .filter(({ reading, friction }) => isRequested(run, claim.id, reading, friction))
      .map(({ reading, friction }) => {
        const shown = own.filter((cell) => cell.reading === reading && cell.friction === friction);
        const figure = makeFigure(run, claim, reading, friction, shown);
        return {
          name: `heatmap-${fileName(claim.id)}-${reading}-${friction}`,
          spec: heatmapSpec(figure),
          caption: [figure.title, figure.subtitle, ...figure.caption],
        };
      });
  });
}

function storedCells(table: StoredTable): StoredCell[] {
  const [claim, rule, reading, friction, mix, labeller, regime] = [
    'claim',
    'rule',
    'reading',
    'friction',
    'mix',
    'labeller',
    'regime',
  ].map((name) => table.texts(name) as string[]);
  const numbers = (name: string) => table.numbers(name);
  const fraction = (name: string, row: number) => (Number.isNaN(numbers(name)[row]) ? null : numbers(name)[row]);
  return claim.flatMap((id, row): StoredCell[] => {
    if (rule[row] !== 'at-least') return [];
    return [
      {
        claim: id,
        reading: reading[row],
        friction: friction[row],
        mix: mix[row],
        labeller: labeller[row],
        regime: regime[row],
        rate: fraction('median_hold_rate', row),
        n: numbers('windows_counted')[row],
        leftOut: numbers('windows_left_out')[row],
        lower: fraction('lower', row),
        upper: fraction('upper', row),
      },
    ];
  });
}

/** A claim's id without what a shell stumbles over: `live (unconditioned)` becomes live-unconditioned. */
function fileName(id: string): string {
  return id.replace(' (', '-').replace(')', '');
}

/** A grid that names no heatmaps gets all of them. */
function isRequested({ sweep }: AskedRun, claim: string, reading: string, friction: string): boolean {
  return (
    sweep.heatmaps.length === 0 ||
    sweep.heatmaps.some(
      (request) =>
        request.claim === claim &&
        [reading, null].includes(request.reading) &&
        [friction, null].includes(request.friction),
    )
  );
}

function makeFigure(
  run: AskedRun,
  claim: ClaimDefinition,
  reading: string,
  friction: string,
  cells: readonly StoredCell[],
): HeatmapFigure {
  const titles = new Map(regimeTitles(run).map(({ labeller, title }) => [labeller, title]));
  const columns = [...new Set(cells.map(({ mix }) => mix))];
  // Every mix has the same rows, in display order.
  const rows = cells.filter(({ mix }) => mix === columns[0]);
  const percent = Math.round(claim.band[0] * 100);
  return {
    title: `${claim.id}: share of ${claim.windows} in which the hedge cut the drawdown by at least ${percent}%`,
    subtitle: `reading: ${reading} · friction: ${friction} · columns: mix of the three layers · n: windows counted`,
    rows: rows.map(({ labeller, regime }) => ({ labeller: titles.get(labeller) ?? labeller, regime })),
    columns,
    cells: cells.map(({ mix, labeller, regime, rate, n, leftOut, lower, upper }) => ({
      row: rows.findIndex((row) => row.labeller === labeller && row.regime === regime),
      column: columns.indexOf(mix),
      rate,
      n,
      leftOut,
      lower,
      upper,
    })),
    caption: captionOf(run, claim),
  };
}

function captionOf({ manifest, sweep }: AskedRun, claim: ClaimDefinition): string[] {
  return [
    `Trials of a mix: the claimed hedge with that mix, over all wings, exits and rolls of ${sweep.name}. Windows in ` +
      `which the unhedged book lost less than ${Math.round(sweep.floor * 100)}% of its largest risk do not count.`,
    `Claim: ${claim.says}`,
    sourceLine(manifest),
  ];
}
