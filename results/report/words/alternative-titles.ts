import type { AlternativeName } from '../../schemas/index.js';

/** What tables call the uses of a hedge's money. */
export const ALTERNATIVE_TITLES: Readonly<Record<AlternativeName, string>> = {
  hedge: 'the hedge itself',
  'fewer-condors-same-cost': 'fewer condors, same cost',
  'fewer-condors-same-drawdown': 'fewer condors, same drawdown',
  'spx-puts': 'SPX puts',
  'vix-call-spreads': 'VIX call spreads',
  'vx-futures': 'VX futures',
};
