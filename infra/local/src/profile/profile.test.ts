import { describe, expect, it } from '@jest/globals';
import { profileOf } from './profile.ts';

describe('a profile', () => {
  it('keeps everything below the repository unless told otherwise', () => {
    const profile = profileOf({ name: 'dev' }, '/repo');
    expect(profile).toMatchObject({
      portBase: 4100,
      home: '/repo/.kirana/dev',
      logs: '/repo/.kirana/dev/logs',
    });
    expect(profileOf({ name: 'dev', home: '/elsewhere' }, '/repo').home).toBe('/elsewhere');
  });

  it('runs beside others: test has its own ports and folder', () => {
    expect(profileOf({ name: 'test' }, '/repo')).toMatchObject({
      portBase: 5100,
      home: '/repo/.kirana/test',
    });
  });

  it('refuses a name without a port base, lest two such profiles meet', () => {
    expect(() => profileOf({ name: 'mine' }, '/repo')).toThrow('KIRANA_PORT_BASE');
    expect(profileOf({ name: 'mine', portBase: 7000 }, '/repo').ports.kafka).toBe(7020);
  });
});
