import { describe, expect, it } from '@jest/globals';
import { ConfigError, loadConfig } from './load-config.ts';
import { flag, integer, list, oneOf, text, url } from './setting.ts';

const settings = {
  port: integer('PORT', { fallback: 4100, max: 65_535 }),
  brokers: list('KAFKA_BROKERS'),
  jwksUrl: url('JWKS_URL'),
  endpoint: url<string | undefined>('ENDPOINT', { fallback: undefined }),
  level: oneOf('LOG_LEVEL', ['info', 'debug'], { fallback: 'info' }),
  local: flag('LOCAL', { fallback: false }),
  issuer: text('ISSUER'),
};

describe('configuration', () => {
  it('is read whole, with fallbacks for what is not set', () => {
    const env = {
      KAFKA_BROKERS: 'a:1, b:2',
      JWKS_URL: 'http://x/jwks',
      ISSUER: 'me',
      LOCAL: 'true',
      PORT: '',
    };
    expect(loadConfig(settings, env)).toEqual({
      port: 4100,
      brokers: ['a:1', 'b:2'],
      jwksUrl: 'http://x/jwks',
      endpoint: undefined,
      level: 'info',
      local: true,
      issuer: 'me',
    });
  });

  it('is refused with every bad variable at once, its value and what was expected', () => {
    const env = {
      PORT: '99999',
      LOG_LEVEL: 'loud',
      JWKS_URL: 'ftp://x',
      KAFKA_BROKERS: 'a,,b',
      LOCAL: 'yes',
    };
    const refusal = (() => {
      try {
        return loadConfig(settings, env);
      } catch (error) {
        return error;
      }
    })();
    expect(refusal).toBeInstanceOf(ConfigError);
    expect((refusal as ConfigError).bad.map(({ variable }) => variable)).toEqual([
      'PORT',
      'KAFKA_BROKERS',
      'JWKS_URL',
      'LOG_LEVEL',
      'LOCAL',
      'ISSUER',
    ]);
    expect((refusal as ConfigError).message).toContain(
      'LOG_LEVEL=loud: expected one of info, debug',
    );
    expect((refusal as ConfigError).message).toContain('ISSUER is not set: expected a text');
  });
});
