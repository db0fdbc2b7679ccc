import { toolchain } from '../parts/bind.ts';
import type { StartReport } from './start.ts';

/** Fetches the servers, so that a later start needs no network. */
export async function install(report: StartReport, signal: AbortSignal): Promise<void> {
  const { jdk } = await toolchain(report.progress, signal);
  report.progress(`servers are there, JDK ${jdk.version} at ${jdk.home}`);
}
