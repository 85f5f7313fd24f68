import type { Day } from '../contracts/calendar-date.js';
import type { Smile } from './smile.js';

/**
 * Smiles of one day at a time, each made once.
 *
 * @param make - the smile of an expiration on a row
 */
export function dailySmiles(make: (row: number, expiration: Day) => Smile): (row: number, expiration: Day) => Smile {
  const smiles = new Map<Day, Smile>();
  let today = -1;
  return (row, expiration) => {
    if (row !== today) smiles.clear();
    today = row;
    let smile = smiles.get(expiration);
    if (smile === undefined) {
      smile = make(row, expiration);
      smiles.set(expiration, smile);
    }
    return smile;
  };
}
