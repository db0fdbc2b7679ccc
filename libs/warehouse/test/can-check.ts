import { execFileSync } from 'node:child_process';
import { inContinuousIntegration } from './config.ts';

/**
 * CI has Python and pip, and fails without them. Where a developer has neither, the check says that it saw nothing
 * instead of failing what it cannot see.
 */
export function canCheck(): boolean {
  try {
    execFileSync('python3', ['-m', 'pip', '--version'], { stdio: 'ignore' });
    return true;
  } catch {
    if (inContinuousIntegration) throw new Error('The Redshift check needs python3 with pip');
    process.stderr.write('NOT CHECKED against Redshift: python3 with pip is missing\n');
    return false;
  }
}
