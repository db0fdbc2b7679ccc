import { describe, expect, it } from '@jest/globals';
import { availability } from './availability.ts';
import { availabilityConfig } from './config.ts';
import { availabilityLine } from './report.ts';

/** Needs the built media-service and cdc-bridge, as `make test` has them by then. */
describe('the availability run', () => {
  it('loses nothing that dual write acknowledged, through outages, kills and a wiped disk', async () => {
    const { stack, ...defaults } = availabilityConfig(['--puts=60', '--seed=11', '--kills=1']);
    const config = { ...defaults, stack, s3Endpoint: stack.s3Endpoint, lanes: 4 };
    const outcome = await availability(config, () => undefined);
    const [, ours] = outcome.modes;
    expect(ours && availabilityLine(ours.tally, ours.found)).toMatch(
      /^availability dual-write writes [01]\.\d{6} reads [01]\.\d{6} acknowledged [1-9]\d* lost 0 corrupt 0$/,
    );
    expect(outcome.sides.equal).toBe(outcome.sides.copies);
    expect(outcome.sides.copies).toBeGreaterThan(100);
    expect(outcome.fullest).toBeLessThanOrEqual(1);
  }, 600_000);
});
