import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createKafka, provisionTopics } from '@kirana/kafka';
import { createSearch, indexStatus, provisionIndex } from '@kirana/search';
import { stackEndpoints, uniqueName } from '@kirana/testing';
import { rebuildDrill } from '../../test/rebuild-drill.ts';
import { rebuild } from './rebuild.ts';

describe('a rebuild', () => {
  it('loses nothing, leaves nothing stale and fails no search while listings are written', async () => {
    const drill = await rebuildDrill(300, () => undefined);
    expect(drill).toMatchObject({ failed: 0, lost: 0, stale: 0, revived: 0, switched: true });
    expect(drill.fewest).toBeGreaterThanOrEqual(300);
    expect(drill.searches).toBeGreaterThan(0);
  });
});

describe('after two rebuilds', () => {
  const { kafkaBrokers, opensearchUrl } = stackEndpoints();
  const prefix = `${uniqueName()}-`;
  const kafka = createKafka({ brokers: kafkaBrokers, clientId: 'test', topicPrefix: prefix });
  const search = createSearch({ node: opensearchUrl, indexPrefix: prefix });

  beforeAll(async () => {
    await provisionTopics(kafka);
    await provisionIndex(search);
  });
  afterAll(async () => {
    await search.client.indices.delete({ index: `${prefix}*` });
    await search.close();
  });

  it('one old index is kept to fall back to', async () => {
    await rebuild(kafka, search, () => undefined);
    await rebuild(kafka, search, () => undefined);
    const kept = (await indexStatus(search)).filter(({ kind }) => kind === 'listings');
    expect(kept.map(({ serving }) => serving)).toEqual([true, false]);
  });
});
