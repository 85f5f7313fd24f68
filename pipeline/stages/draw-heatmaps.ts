import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { toIsoDate } from '../../engine/contracts/calendar-date.js';
import { type HeatmapCell, type HeatmapFigure, makeHeatmap } from '../../results/report/index.js';
import { writeFileAtomically } from '../../results/store/index.js';
import type { ClaimDefinition } from '../../sweeps/claims/index.js';
import type { RegimeCell } from '../aggregate/regime-cells.js';
import type { Finishers } from '../pool/index.js';
import { claimGroups, valuesOf } from './claim-case.js';
import { modelledNote } from './modelled-note.js';
import type { PreparedRun } from './prepared-run.js';

/**
 * Draws one heatmap per claim, reading and friction that the grid asks for: how often the claim's lower bound is
 * reached, by regime (rows) and mix (columns).
 *
 * @returns names of the files written, without their endings
 */
export async function drawHeatmaps(
  run: PreparedRun,
  cells: readonly RegimeCell[],
  folder: string,
  finishers: Finishers,
): Promise<string[]> {
  await removeOldHeatmaps(folder);
  const names: string[] = [];
  const pictures: Promise<void>[] = [];
  for (const claim of run.claims) {
    for (const { reading, friction, figure } of figuresOf(run, claim, cells)) {
      const name = `heatmap-${fileName(claim.id)}-${reading}-${friction}`;
      const { svg } = await makeHeatmap(figure);
      await writeFileAtomically(join(folder, `${name}.svg`), svg);
      // The next picture is laid out while threads turn this one into pixels.
      const picture = finishers.png(svg).then((png) => writeFileAtomically(join(folder, `${name}.png`), png));
      // A fault is met below; until then nobody listens.
      picture.catch(() => {});
      pictures.push(picture);
      names.push(name);
    }
  }
  await Promise.all(pictures);
  return names;
}

/** A claim's id without what a shell stumbles over: `live (unconditioned)` becomes live-unconditioned. */
function fileName(id: string): string {
  return id.replace(' (', '-').replace(')', '');
}

async function removeOldHeatmaps(folder: string): Promise<void> {
  const old = (await readdir(folder)).filter((name) => /^heatmap-.*\.(svg|png)$/.test(name));
  await Promise.all(old.map((name) => rm(join(folder, name))));
}

function figuresOf(run: PreparedRun, claim: ClaimDefinition, cells: readonly RegimeCell[]) {
  const shown = cells.filter((cell) => cell.claim === claim.id && cell.rule === 'at-least');
  const pairs = new Map(shown.map(({ reading, friction }) => [`${reading} ${friction}`, { reading, friction }]));
  return [...pairs.values()]
    .filter(({ reading, friction }) => isRequested(run, claim.id, reading, friction))
    .map(({ reading, friction }) => {
      const own = shown.filter((cell) => cell.reading === reading && cell.friction === friction);
      return { reading, friction, figure: makeFigure(run, claim, reading, friction, own) };
    });
}

/** A grid that names no heatmaps gets all of them. */
function isRequested({ sweep }: PreparedRun, claim: string, reading: string, friction: string): boolean {
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
  run: PreparedRun,
  claim: ClaimDefinition,
  reading: string,
  friction: string,
  cells: readonly RegimeCell[],
): HeatmapFigure {
  const groups = claimGroups(run, claim);
  const columns = valuesOf(run.expanded, 'hedge.mix').filter((mix) => cells.some((cell) => cell.mix === mix));
  const percent = Math.round(claim.band[0] * 100);
  return {
    title: `${claim.id}: share of ${claim.windows} in which the hedge cut the drawdown by at least ${percent}%`,
    subtitle: `reading: ${reading} · friction: ${friction} · columns: mix of the three layers · n: windows counted`,
    rows: groups.map(({ title, regime }) => ({ labeller: title, regime })),
    columns,
    cells: cells.flatMap((cell): HeatmapCell[] => {
      const row = groups.findIndex((group) => group.labeller === cell.labeller && group.regime === cell.regime);
      const rate = (value: number) => (Number.isNaN(value) ? null : value);
      return [
        {
          row,
          column: columns.indexOf(cell.mix),
          rate: rate(cell.holdRate),
          n: cell.windowsCounted,
          leftOut: cell.windowsLeftOut,
          lower: rate(cell.lower),
          upper: rate(cell.upper),
        },
      ];
    }),
    caption: captionOf(run, claim),
  };
}

function captionOf(run: PreparedRun, claim: ClaimDefinition): string[] {
  const { days, dataset, rows, sweep } = run;
  const from = toIsoDate(days.days[rows.base + 1]);
  const to = toIsoDate(days.days[days.days.length - 1]);
  const floor = Math.round(sweep.floor * 100);
  return [
    `Trials of a mix: the claimed hedge with that mix, over all wings, exits and rolls of ${sweep.name}. Windows in ` +
      `which the unhedged book lost less than ${floor}% of its largest risk do not count.`,
    `Claim: ${claim.says}`,
    `Data: ${dataset.name} (${dataset.hash.slice(0, 10)}), ${from} to ${to}. ${modelledNote(run)}`,
  ];
}
