/** The services behind the portal, by the names its configuration has for their addresses. */
export type ServiceName = 'identity' | 'seller' | 'catalog' | 'order' | 'media';

const ID = '[^/]+';
const under = (path: string): RegExp => new RegExp(`^/v1/${path}(?:/|$)`);

/** The first that fits decides, so what is special comes before what is general. */
const OWNERS: readonly (readonly [RegExp, ServiceName])[] = [
  [under(`sellers/${ID}/(?:imports|import-mapping|listings|shops-looked-for)`), 'catalog'],
  [under(`listings/${ID}/terms`), 'order'],
  [under('(?:imports|listings|search|suggest|categories|products|deals|sync)'), 'catalog'],
  [under('(?:orders|lots|khata|suggestions|returns|invoices)'), 'order'],
  [under('(?:media|uploads)'), 'media'],
  [under('(?:sign-in|accounts?|staff)'), 'identity'],
  [under(`sellers/${ID}/staff`), 'identity'],
  [under('(?:sellers|areas)'), 'seller'],
];

/** Which service answers a path (without its query); undefined where none does. */
export const serviceOf = (path: string): ServiceName | undefined =>
  OWNERS.find(([pattern]) => pattern.test(path))?.[1];
