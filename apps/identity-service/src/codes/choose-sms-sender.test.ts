import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ConfigError, createLogger } from '@kirana/service';
import { identityConfig } from '../config.ts';
import { chooseSmsSender } from './choose-sms-sender.ts';
import { LogSmsSender } from './sms-sender.ts';
import { SnsSmsSender } from './sns-sms-sender.ts';

const folder = mkdtempSync(join(tmpdir(), 'kirana-sms-'));
afterAll(() => rmSync(folder, { recursive: true }));

const logger = createLogger('test', 'fatal');
const chosen = (env: NodeJS.ProcessEnv) =>
  chooseSmsSender(identityConfig({ TOKEN_ISSUER: 'https://test', ...env }), logger);

describe('the sender of codes', () => {
  it("is the log on one's own machine and never in production", () => {
    expect(chosen({})).toBeInstanceOf(LogSmsSender);
    expect(() => chosen({ NODE_ENV: 'production' })).toThrow(ConfigError);
  });

  it('writes to a file beside the log where one is named, for those who cannot read the log', async () => {
    const file = join(folder, 'sms.log');
    await chosen({ SMS_FILE: file }).send('+919876543210', '123456');
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ signInCode: '123456' });
  });

  it('is SNS where all of its ids are set; what is missing is named', () => {
    const ids = {
      SMS_SENDER: 'sns',
      SMS_SENDER_ID: 'KIRANA',
      SMS_ENTITY_ID: '1101',
      SMS_CODE_TEMPLATE_ID: '1107',
    };
    expect(() => chosen(ids)).toThrow(/SMS_INVITATION_TEMPLATE_ID/);
    expect(chosen({ ...ids, SMS_INVITATION_TEMPLATE_ID: '1108' })).toBeInstanceOf(SnsSmsSender);
  });
});
