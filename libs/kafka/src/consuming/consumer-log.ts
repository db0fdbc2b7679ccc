/** What a consumer tells an operator; `facts` holds no record contents. */
export type ConsumerLogSink = (
  level: 'info' | 'warn' | 'error',
  message: string,
  facts: Record<string, unknown>,
) => void;
