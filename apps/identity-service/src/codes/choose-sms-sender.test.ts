import { describe, expect, it } from '@jest/globals';
import { ConfigError, createLogger } from '@kirana/service';
import { identityConfig } from '../config.ts';
import { chooseSmsSender } from './choose-sms-sender.ts';
import { LogSmsSender } from './sms-sender.ts';
import { SnsSmsSender } from './sns-sms-sender.ts';

const logger = createLogger('test', 'fatal');
const chosen = (env: NodeJS.ProcessEnv) =>
  chooseSmsSender(identityConfig({ TOKEN_ISSUER: 'https://test', ...env }), logger);

describe('the sender of codes', () => {
  it("is the log on one's own machine and never in production", () => {
    expect(chosen({})).toBeInstanceOf(LogSmsSender);
    expect(() => chosen({ NODE_ENV: 'production' })).toThrow(ConfigError);
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
