/** What commands started here inherit. */
export const commandEnvironment = (env: NodeJS.ProcessEnv = process.env): NodeJS.ProcessEnv => ({
  PATH: env['PATH'],
  HOME: env['HOME'],
});

/** The drills that are asked for; all where none is named. */
export const drillsNamed = (args: readonly string[] = process.argv.slice(2)): readonly string[] =>
  args.length > 0 ? args : ['tables', 'index', 'warehouse'];
