import type { ClientOptions } from '@opensearch-project/opensearch';
import { AwsSigv4Signer } from '@opensearch-project/opensearch/aws-v3';

/** How the client proves who it is to the cluster. */
export type SearchLogin =
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  /** Amazon OpenSearch Service (`es`) or Serverless (`aoss`): each request is signed by the default AWS credential chain. */
  | { readonly kind: 'sigv4'; readonly region: string; readonly service: 'es' | 'aoss' };

export interface SearchSecurity {
  /** Certificates (PEM) that the cluster's must be signed by; left out, those that Node trusts. */
  readonly ca?: string | undefined;
  readonly login?: SearchLogin | undefined;
}

/** The part of the client's options that secures it. */
export const securityOf = ({ ca, login }: SearchSecurity): Partial<ClientOptions> => ({
  ...(ca ? { ssl: { ca } } : {}),
  ...loginOf(login),
});

function loginOf(login: SearchLogin | undefined): Partial<ClientOptions> {
  switch (login?.kind) {
    case 'basic':
      return { auth: { username: login.username, password: login.password } };
    case 'sigv4':
      return AwsSigv4Signer({ region: login.region, service: login.service });
    default:
      return {};
  }
}
