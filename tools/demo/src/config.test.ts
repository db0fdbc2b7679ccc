import { describe, expect, it } from '@jest/globals';
import { demoConfig } from './config.ts';

describe('where the demo finds things', () => {
  it("is the local stack's, where nothing else is said", () => {
    const { addresses, media, messages, once } = demoConfig({}, []);
    expect(addresses.identity).toBe('http://127.0.0.1:4101');
    expect(media).toBe('http://127.0.0.1:4105');
    expect(messages.logFile).toMatch(/\.kirana\/dev\/logs\/identity-service\.log$/);
    expect(once).toBe(false);
  });

  it('is what the variables name, among containers; people are told the ports that those publish', () => {
    const env = { CATALOG_URL: 'http://catalog-service:4103', SMS_FILE: '/m/sms.log' };
    const { addresses, messages, shown, file, once } = demoConfig(env, ['--once', '/a/b.csv']);
    expect(addresses.catalog).toBe('http://catalog-service:4103');
    expect(messages.logFile).toBe('/m/sms.log');
    expect(shown.catalog).toBe('http://127.0.0.1:4103');
    expect([file, once]).toEqual(['/a/b.csv', true]);
  });
});
