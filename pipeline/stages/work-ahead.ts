/**
 * Works on items side by side and takes them one by one, in order.
 *
 * @param lead - items that may be begun and not yet taken, ≥ 1: what holds the work up when taking falls behind
 * @param work - does an item; items may be done in any order
 * @param take - takes an item that was done; the next one waits for it
 * @param beginning - all items in the order in which they are begun; one that is to be taken next does not wait for its
 *   turn when `lead` others were begun before it
 * @param together - items that are begun at a time when taking is what holds the work up, so that whoever does them
 *   finds some that are akin
 * @throws what `work` or `take` throws, of the earliest item; items under way are left to themselves
 */
export async function workAhead<Item>(
  items: readonly Item[],
  lead: number,
  work: (item: Item) => Promise<void>,
  take: (item: Item) => Promise<void>,
  beginning: readonly Item[] = items,
  together = 1,
): Promise<void> {
  const begun = new Map<Item, Promise<void>>();
  const begin = (item: Item): Promise<void> => {
    const done = begun.get(item) ?? work(item);
    // A fault is reported when the item's turn comes; until then nobody listens.
    done.catch(() => {});
    begun.set(item, done);
    return done;
  };
  let next = 0;
  for (const [taken, item] of items.entries()) {
    if (taken + lead - begun.size >= together || !begun.has(item)) {
      for (; next < beginning.length && begun.size < taken + lead; ++next) begin(beginning[next]);
    }
    await begin(item);
    await take(item);
  }
}
