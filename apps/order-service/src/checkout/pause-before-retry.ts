const FIRST_MS = 5;
const LONGEST_MS = 200;

/** Waits a random time that grows with the tries (full jitter), so that rivals for one lot do not meet again. */
export const pauseBeforeRetry = (tried: number): Promise<void> =>
  new Promise((resolve) => {
    const most = Math.min(LONGEST_MS, FIRST_MS * 2 ** tried);
    setTimeout(resolve, Math.random() * most);
  });
