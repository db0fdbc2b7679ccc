/** Answers kept at most; columns of a seller's file hold far fewer different cells. */
const LIMIT = 2_000;

/** The same pure function, which remembers its answers for texts it has met: the cells of a column repeat. */
export function remembered<T>(read: (text: string) => T): (text: string) => T {
  const answers = new Map<string, T>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = read(text);
    if (answers.size >= LIMIT) answers.clear();
    answers.set(text, answer);
    return answer;
  };
}
