import { ApiProblem, NoAnswer } from '../../../api/problem.ts';
import { sessionFetch } from '../../../session/session-fetch.ts';

/** Uploads a picture that everybody may see; gives its media id. */
export async function sendPicture(file: File): Promise<string> {
  const request = new Request(new URL('/v1/media?visibility=everybody', window.location.origin), {
    method: 'POST',
    headers: { 'content-type': file.type },
    body: file,
  });
  const answer = await sessionFetch(request).catch((cause: unknown) => {
    throw new NoAnswer(cause);
  });
  const body: unknown = await answer.json();
  if (!answer.ok) throw new ApiProblem(answer.status, body);
  return (body as { mediaId: string }).mediaId;
}
