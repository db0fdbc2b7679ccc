/** Where the local stack's DynamoDB is, by its port plan. */
export const stackDefaults = (portBase = '4100'): { readonly dynamodb: string } => ({
  dynamodb: `http://127.0.0.1:${Number(portBase) + 24}`,
});
