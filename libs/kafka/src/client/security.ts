import type { KafkaConfig as KafkaJsConfig, SASLOptions } from 'kafkajs';

/** How a client proves who it is to the brokers. */
export type KafkaLogin =
  | {
      readonly mechanism: 'scram-sha-256' | 'scram-sha-512';
      readonly username: string;
      readonly password: string;
    }
  /** Amazon MSK by the default AWS credential chain: a role or key, no secret of its own. */
  | { readonly mechanism: 'msk-iam'; readonly region: string };

/** How the connection is kept from others; left out, it is plain text, for brokers on the same machine only. */
export interface KafkaSecurity {
  readonly tls: boolean;
  /** Certificates (PEM) that a broker's must be signed by; left out, those that Node trusts. */
  readonly ca?: string | undefined;
  readonly login?: KafkaLogin | undefined;
}

/** A password or token may not travel in plain text. */
export class LoginWithoutTls extends Error {
  readonly code = 'login-without-tls';
  readonly retriable = false;

  constructor() {
    super('Kafka: a login needs TLS, or its secret would travel in plain text');
    this.name = 'LoginWithoutTls';
  }
}

/** The part of the client's configuration that secures it. Throws `LoginWithoutTls`. */
export function securityOf({ tls, ca, login }: KafkaSecurity): Partial<KafkaJsConfig> {
  if (login && !tls) throw new LoginWithoutTls();
  return {
    ...(tls ? { ssl: ca ? { ca: [ca] } : true } : {}),
    ...(login ? { sasl: saslOf(login) } : {}),
  };
}

function saslOf(login: KafkaLogin): SASLOptions {
  if (login.mechanism !== 'msk-iam') return { ...login } as SASLOptions;
  const { region } = login;
  return {
    mechanism: 'oauthbearer',
    oauthBearerProvider: async () => ({ value: await mskToken(region) }),
  };
}

/** A signed request in base64, good for 15 minutes. The AWS client is loaded only where it is needed. */
async function mskToken(region: string): Promise<string> {
  const { generateAuthToken } = await import('aws-msk-iam-sasl-signer-js');
  return (await generateAuthToken({ region })).token;
}
