/** Long enough for a busy machine: a slow answer is no reason to restart anything. */
const TIMEOUT_MS = 4_000;

/** The status and text of an answer from 127.0.0.1, undefined when there is none in time. */
export async function ask(
  port: number,
  path: string,
  request: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<{ status: number; text: string } | undefined> {
  try {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      ...request,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return { status: answer.status, text: await answer.text() };
  } catch {
    return undefined; // nobody there, or not yet able to answer
  }
}
