import openapiTS, { astToString } from 'openapi-typescript';
import type { OpenAPI3 } from 'openapi-typescript';

const HEAD =
  '// Written by `npm run -s portal:api` from the OpenAPI of the running services; not by hand.\n';

/** TypeScript for an OpenAPI document, as the portal's client takes it. */
export async function typesOf(document: OpenAPI3): Promise<string> {
  return HEAD + astToString(await openapiTS(document, { defaultNonNullable: false }));
}
