import type { Config } from '@kirana/service';
import {
  authSettings,
  dynamoSettings,
  integer,
  limitSettings,
  list,
  loadConfig,
  oneOf,
  processSettings,
  text,
  url,
} from '@kirana/service';

const settings = {
  ...processSettings(4101),
  ...limitSettings,
  ...dynamoSettings,
  tokenIssuer: authSettings.tokenIssuer,
  /** `log` writes codes to the log, for development only; it is refused when NODE_ENV is production. */
  sms: oneOf('SMS_SENDER', ['log', 'sns'], { fallback: 'log' }),
  /** Of `log`: a file that takes the messages too, where another container must read them. */
  smsFile: text<string | undefined>('SMS_FILE', { fallback: undefined }),
  /** Of `sns`: without an endpoint the region's own, and the ids that Indian operators have registered. */
  snsEndpoint: url<string | undefined>('SNS_ENDPOINT', { fallback: undefined }),
  smsSenderId: text<string | undefined>('SMS_SENDER_ID', { fallback: undefined }),
  smsEntityId: text<string | undefined>('SMS_ENTITY_ID', { fallback: undefined }),
  smsCodeTemplateId: text<string | undefined>('SMS_CODE_TEMPLATE_ID', { fallback: undefined }),
  smsInvitationTemplateId: text<string | undefined>('SMS_INVITATION_TEMPLATE_ID', {
    fallback: undefined,
  }),
  environment: oneOf('NODE_ENV', ['development', 'test', 'production'], {
    fallback: 'development',
  }),
  /** Codes that may be asked for from one address in an hour, whatever the phones; 0 is any number. */
  codesPerAddress: integer('SIGN_IN_CODES_PER_ADDRESS', { fallback: 300 }),
  /** Phones that may sign in as admin or analyst, in E.164 form. */
  staffPhones: list('STAFF_PHONES', { fallback: [] }),
};

export type IdentityConfig = Config<typeof settings>;

export const identityConfig = (env: NodeJS.ProcessEnv = process.env): IdentityConfig =>
  loadConfig(settings, env);
