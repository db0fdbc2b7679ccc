import { afterAll, describe, expect, it } from '@jest/globals';
import { stackEndpoints, startIssuer, uniqueName } from '@kirana/testing';
import { aMarketOf } from '../../test/a-market.ts';
import { openOrderTables } from '../../test/order-tables.ts';
import { startRest } from '../../test/rest.ts';
import { Clock } from '../clock/clock.ts';

const dynamo = await openOrderTables(stackEndpoints(), uniqueName());
const market = aMarketOf(dynamo, new Clock());
const issuer = await startIssuer();
const service = await startRest(dynamo, issuer);
afterAll(async () => {
  await service.stop();
  await issuer.stop();
  await dynamo.drop();
});

async function aStockedSeller() {
  const { sellerId, lotIds, counts } = await market.stocked([[10, '2099-12-31']]);
  const authorization = `Bearer ${await issuer.token({ role: 'seller', sellerId, accountId: 'acc_1' })}`;
  const writeOff = async (body: object, key: string = uniqueName()) => {
    const answer = await fetch(`${service.url}/v1/lots/${lotIds[0]}/write-offs`, {
      method: 'POST',
      headers: { authorization, 'content-type': 'application/json', 'idempotency-key': key },
      body: JSON.stringify(body),
    });
    return { status: answer.status, body: (await answer.json()) as { type?: string } };
  };
  const ledger = () => market.lots.movements(lotIds[0] ?? '', 10);
  return { writeOff, counts, ledger };
}

describe('units that cannot be sold', () => {
  it('leave the books with their reason in the ledger', async () => {
    const { writeOff, counts, ledger } = await aStockedSeller();
    const { status, body } = await writeOff({ units: 3, reason: 'damaged', note: 'rats' });
    expect(status).toBe(200);
    expect(body).toMatchObject({ onHand: 7, available: 7, writtenOff: 3 });
    expect(await counts()).toMatchObject([{ available: 7 }]);
    expect((await ledger()).items[0]).toMatchObject({
      kind: 'written-off',
      units: 3,
      reference: 'damaged: rats',
      by: 'acc_1',
    });
  });

  it('leave them once a key, also when two requests race, and the key is good for nothing else', async () => {
    const { writeOff, counts } = await aStockedSeller();
    const key = uniqueName();
    const body = { units: 2, reason: 'spoilt' };
    const [one, two] = await Promise.all([writeOff(body, key), writeOff(body, key)]);
    expect(two).toEqual(one);
    expect(await counts()).toMatchObject([{ available: 8 }]);
    expect((await writeOff({ ...body, units: 3 }, key)).status).toBe(422);
  });

  it('are never more than lie on the shelf', async () => {
    const { writeOff } = await aStockedSeller();
    expect(await writeOff({ units: 11, reason: 'stolen' })).toMatchObject({
      status: 409,
      body: { type: 'https://kirana.example/problems/impossible-movement' },
    });
    expect((await writeOff({ units: 1, reason: 'bored' })).status).toBe(400);
  });
});
