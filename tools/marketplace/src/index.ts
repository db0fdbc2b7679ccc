/**
 * The marketplace as its users meet it: over REST, signed in by phone. For the demo, end-to-end tests and load tools.
 */
export * from './addresses.ts';
export * from './http-client.ts';
export * from './sign-in.ts';
export * from './seller.ts';
export * from './pictures.ts';
export * from './shop.ts';
export * from './open-marketplace.ts';
