/** A named stretch of market stress; both dates belong to it. */
export interface Episode {
  readonly name: string;
  /** `YYYY-MM-DD` */
  readonly from: string;
  readonly to: string;
}

/** The episodes that claims about hedges are usually told with. */
export const EPISODES: readonly Episode[] = [
  { name: 'GFC', from: '2008-08-01', to: '2009-03-31' },
  { name: 'flash crash', from: '2010-04-01', to: '2010-07-15' },
  { name: 'downgrade', from: '2011-07-01', to: '2011-10-31' },
  { name: 'China', from: '2015-07-15', to: '2015-10-15' },
  { name: 'Volmageddon', from: '2018-01-15', to: '2018-03-15' },
  { name: 'Q4 2018', from: '2018-09-20', to: '2019-01-31' },
  { name: 'COVID', from: '2020-02-10', to: '2020-04-30' },
  { name: 'bear 2022', from: '2022-01-01', to: '2022-12-31' },
  { name: 'yen unwind', from: '2024-07-15', to: '2024-09-15' },
  { name: 'tariffs', from: '2025-02-15', to: '2025-05-31' },
];
