import type { Day } from '../../engine/contracts/calendar-date.js';
import { MODELS, modelledAmSettlement, realOpens } from '../models/index.js';
import type { FinalSettlement } from '../schemas/index.js';
import { type DraftColumn, modelledOrigin, type Origin, observedOrigin, setRow } from './draft-column.js';
import { bySourcePrecedence } from './precedence.js';

/**
 * Fills the S&P settlement value: the opening print where it is a real one, else the AM settlement model, which takes
 * the VIX open into account where that was observed.
 *
 * @param closes - shape [days]
 * @param opens - the column spx_open, not filled, shape [days]
 * @param vix - complete [volatility points], shape [days]
 * @param vixOpen - complete
 * @param settlement - holds special opening quotations where a file had them; filled in place
 */
export function fillSpxSettlement(
  closes: Float64Array,
  opens: DraftColumn,
  vix: Float64Array,
  vixOpen: DraftColumn,
  settlement: DraftColumn,
): void {
  const model = modelledOrigin(MODELS.amSettlement);
  const isReal = realOpens(opens.values, closes);
  for (let row = 0; row < closes.length; ++row) {
    if (settlement.origins[row]) continue;
    if (isReal[row]) setRow(settlement, row, opens.values[row], opens.origins[row] as Origin);
    else {
      const before = Math.max(0, row - 1);
      const isOpenObserved = vixOpen.origins[row]?.kind === 'observed';
      const vixOpening = isOpenObserved ? vixOpen.values[row] / vix[before] : Number.NaN;
      setRow(settlement, row, modelledAmSettlement(closes[before], closes[row], vixOpening), model);
    }
  }
}

/**
 * Fills the VIX settlement value: on an expiration the exchange's final settlement, else the open as a model of it;
 * on other days, when nothing settles, the open as it is.
 *
 * @param days - shape [days]
 * @param expirations - monthly VIX expirations [days since epoch]
 * @param finals - from all files
 * @param vixOpen - complete
 * @param settlement - filled in place
 */
export function fillVixSettlement(
  days: Int32Array,
  expirations: ReadonlySet<Day>,
  finals: readonly FinalSettlement[],
  vixOpen: DraftColumn,
  settlement: DraftColumn,
): void {
  const model = modelledOrigin(MODELS.vixSettlement);
  const finalByDay = bestFinals(finals);
  for (let row = 0; row < days.length; ++row) {
    if (settlement.origins[row]) continue;
    const day = days[row];
    const final = finalByDay.get(day);
    const openOrigin = vixOpen.origins[row] as Origin;
    if (final) setRow(settlement, row, final.value, observedOrigin(final.source));
    else {
      const isStandIn = expirations.has(day) && openOrigin.kind === 'observed';
      setRow(settlement, row, vixOpen.values[row], isStandIn ? model : openOrigin);
    }
  }
}

function bestFinals(finals: readonly FinalSettlement[]): Map<Day, FinalSettlement> {
  const ranked = bySourcePrecedence(
    'vix_settlement',
    finals.map((final) => ({ ...final, days: Int32Array.of(final.expiration) })),
  );
  const best = new Map<Day, FinalSettlement>();
  for (const final of ranked) if (!best.has(final.expiration)) best.set(final.expiration, final);
  return best;
}
