/**
 * The same items, each read while whoever takes them still works on the one before. What reading throws is thrown when
 * its turn comes. Whoever stops early ends the reading too.
 */
export async function* oneAhead<T>(items: AsyncGenerator<T>): AsyncGenerator<T> {
  let next = items.next();
  try {
    for (let now = await next; !now.done; now = await next) {
      next = items.next();
      // Waited for above; until then it must not count as an error that nobody handles.
      next.catch(() => undefined);
      yield now.value;
    }
  } finally {
    await next.catch(() => undefined);
    await items.return(undefined);
  }
}
