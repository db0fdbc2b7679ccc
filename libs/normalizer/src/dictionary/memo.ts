/** Columns of a seller's file hold far fewer different cells. */
const CELLS = 2_000;

/**
 * The same pure function, which remembers its answers for texts it has met: the cells of a column repeat. `most` answers
 * are kept; then it begins anew.
 */
export function remembered<T>(
  read: (text: string) => T,
  most: number = CELLS,
): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = read(text);
    if (answers.size >= most) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
