/** The folder whose files fail; set by the run that starts the program. */
export const faultyFolder = (env: NodeJS.ProcessEnv = process.env): string =>
  env['FAULTY_FOLDER'] ?? '';
