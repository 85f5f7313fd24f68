/**
 * Works on items side by side and takes them one by one, in order.
 *
 * @param lead - items that may be started before the one that is taken next, ≥ 1: what holds the work up when taking
 *   falls behind
 * @param work - does an item; items may be done in any order
 * @param take - takes an item that was done; the next one waits for it
 * @throws what `work` or `take` throws, of the earliest item; items under way are left to themselves
 */
export async function workAhead<Item>(
  items: readonly Item[],
  lead: number,
  work: (item: Item) => Promise<void>,
  take: (item: Item) => Promise<void>,
): Promise<void> {
  const underWay: Promise<void>[] = [];
  let started = 0;
  for (const [at, item] of items.entries()) {
    for (; started < items.length && started < at + lead; ++started) {
      const done = work(items[started]);
      // A fault is reported when the item's turn comes; until then nobody listens.
      done.catch(() => {});
      underWay.push(done);
    }
    await underWay.shift();
    await take(item);
  }
}
