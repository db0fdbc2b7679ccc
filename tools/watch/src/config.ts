/** How often to look, ms, and whether only once. */
export const watchConfig = (args: readonly string[] = process.argv.slice(2)) => ({
  everyMs: 2_000,
  once: args.includes('--once'),
});
