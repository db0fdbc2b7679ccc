import { describe, expect, it } from '@jest/globals';
import { securityOf } from './security.ts';

describe('a login by IAM to MSK', () => {
  it('is a signed request of the region, made anew for each connection', async () => {
    const keys = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'secret' };
    const before = { ...process.env };
    Object.assign(process.env, keys);
    try {
      const login = { mechanism: 'msk-iam', region: 'ap-south-1' } as const;
      const sasl = securityOf({ tls: true, login }).sasl as {
        mechanism: string;
        oauthBearerProvider: () => Promise<{ value: string }>;
      };
      expect(sasl.mechanism).toBe('oauthbearer');
      const { value } = await sasl.oauthBearerProvider();
      const url = new URL(Buffer.from(value, 'base64url').toString());
      expect(url.host).toBe('kafka.ap-south-1.amazonaws.com');
      expect(url.searchParams.get('Action')).toBe('kafka-cluster:Connect');
      expect(url.searchParams.get('X-Amz-Credential')).toMatch(
        /^AKIDEXAMPLE\/\d{8}\/ap-south-1\/kafka-cluster\/aws4_request$/,
      );
      expect(url.searchParams.get('X-Amz-Signature')).toMatch(/^[0-9a-f]{64}$/);
    } finally {
      for (const name of Object.keys(keys)) delete process.env[name];
      Object.assign(process.env, before);
    }
  });
});
