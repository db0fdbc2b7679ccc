import type { Config } from '@kirana/service';
import {
  authSettings,
  dynamoSettings,
  list,
  loadConfig,
  oneOf,
  processSettings,
} from '@kirana/service';

const settings = {
  ...processSettings(4101),
  ...dynamoSettings,
  tokenIssuer: authSettings.tokenIssuer,
  /** `log` writes codes to the log, for development only; it is refused when NODE_ENV is production. */
  sms: oneOf('SMS_SENDER', ['log'], { fallback: 'log' }),
  environment: oneOf('NODE_ENV', ['development', 'test', 'production'], {
    fallback: 'development',
  }),
  /** Phones that may sign in as admin or analyst, in E.164 form. */
  staffPhones: list('STAFF_PHONES', { fallback: [] }),
};

export type IdentityConfig = Config<typeof settings>;

export const identityConfig = (env: NodeJS.ProcessEnv = process.env): IdentityConfig =>
  loadConfig(settings, env);
