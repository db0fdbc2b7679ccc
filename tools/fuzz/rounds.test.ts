import { describe, expect, it } from '@jest/globals';
import type { Desk, FuzzActor } from './actors.ts';
import { pairings } from './rounds.ts';

const EVERYBODY = ['seller', 'shop', 'other seller', 'packer', 'accountant', 'analyst', 'admin'];
const actors = Object.fromEntries(
  EVERYBODY.map((who): [string, FuzzActor] => [
    who,
    { accountId: who, freshToken: () => Promise.resolve(`token of ${who}`) },
  ]),
);
const services = ['identity-service', 'order-service'].map((name) => ({ name, url: name }));
const desk: Desk = { profile: {} as Desk['profile'], identity: 'http://127.0.0.1:1' };
const all = pairings(desk, services, { actors });

describe('who asks what in a fuzzing run', () => {
  it('is everybody, and nobody in particular, at every service', () => {
    const asked = all.map(({ service, who }) => `${service.name} as ${who}`);
    expect(new Set(asked).size).toBe(services.length * (EVERYBODY.length + 1));
    expect(asked).toContain('order-service as nobody');
    expect(asked).toContain('identity-service as accountant');
  });

  it('asks with a fresh token each round, and as nobody with none', async () => {
    const at = (who: string) =>
      all.find((pairing) => pairing.service.name === 'order-service' && pairing.who === who);
    expect(await at('packer')?.token()).toBe('token of packer');
    expect(await at('nobody')?.token()).toBeUndefined();
  });
});
