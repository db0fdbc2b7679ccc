/**
 * The local stack as a library, for programs that start, kill and ask after its parts: the demo, the test run, chaos.
 *
 * Promises: a part is only ever ended when pid and start time prove that it is the recorded process; a start that fails
 * leaves nothing of what it started; everything listens on 127.0.0.1 only.
 */
export { APPS } from './apps/app-list.ts';
export type { AppName } from './apps/app-list.ts';
export { extraInstance } from './apps/app-part.ts';
export { appEnvironment, serverEnvironment } from './apps/app-environment.ts';
export { cacheFolder, readProfile } from './config.ts';
export type { Profile } from './profile/profile.ts';
export { portPlan } from './profile/ports.ts';
export type { PortName, Ports } from './profile/ports.ts';
export { startStack } from './commands/start.ts';
export type { StartReport, StartRequest } from './commands/start.ts';
export { clean as cleanStack } from './commands/clean.ts';
export { stop as stopStack } from './commands/stop.ts';
export { status } from './commands/status.ts';
export type { PartStatus } from './commands/status.ts';
export { killPart, startPartByName as startPart, stopPart } from './commands/one-part.ts';
export { StackError } from './stack-error.ts';
export { provisionProfile } from './provisioning/run.ts';
