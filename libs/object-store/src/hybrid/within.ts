/** Whether the work settles within `ms`; the work itself goes on, and its failure is the caller's to look at. */
export async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), Math.max(0, ms));
  });
  try {
    return await Promise.race([work.then(always, always), late]);
  } finally {
    clearTimeout(timer);
  }
}

const always = () => true;
