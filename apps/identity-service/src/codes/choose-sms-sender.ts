import { appendFileSync } from 'node:fs';
import type { BadVariable, Logger } from '@kirana/service';
import { ConfigError, createLogger } from '@kirana/service';
import type { IdentityConfig } from '../config.ts';
import { LogSmsSender } from './sms-sender.ts';
import type { SmsSender } from './sms-sender.ts';
import { SnsSmsSender } from './sns-sms-sender.ts';

/** The sender that the configuration names. Throws `ConfigError` where codes would be logged in production. */
export function chooseSmsSender(config: IdentityConfig, logger: Logger): SmsSender {
  if (config.sms === 'sns') return snsSender(config);
  if (config.environment !== 'production') return logSender(config, logger);
  throw new ConfigError([
    { variable: 'SMS_SENDER', value: 'log', expected: 'a real sender in production' },
  ]);
}

function logSender({ smsFile }: IdentityConfig, logger: Logger): SmsSender {
  if (smsFile === undefined) return new LogSmsSender(logger);
  const write = (line: string): void => appendFileSync(smsFile, line);
  return new LogSmsSender(logger, createLogger('identity-service', 'info', { write }));
}

function snsSender(config: IdentityConfig): SmsSender {
  const { smsSenderId, smsEntityId, smsCodeTemplateId, smsInvitationTemplateId } = config;
  const needed = {
    SMS_SENDER_ID: smsSenderId,
    SMS_ENTITY_ID: smsEntityId,
    SMS_CODE_TEMPLATE_ID: smsCodeTemplateId,
    SMS_INVITATION_TEMPLATE_ID: smsInvitationTemplateId,
  };
  const missing = Object.entries(needed).flatMap(([variable, value]): BadVariable[] =>
    value === undefined ? [{ variable, value, expected: 'a text where SMS_SENDER is sns' }] : [],
  );
  if (missing.length > 0) throw new ConfigError(missing);
  return new SnsSmsSender({
    region: config.region,
    endpoint: config.snsEndpoint,
    senderId: smsSenderId ?? '',
    entityId: smsEntityId ?? '',
    codeTemplateId: smsCodeTemplateId ?? '',
    invitationTemplateId: smsInvitationTemplateId ?? '',
  });
}
