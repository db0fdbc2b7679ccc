import { ApiProblem, NoAnswer } from '../../api/problem.ts';
import { workingToken } from '../../session/session-fetch.ts';
import type { Import } from './import-requests.ts';

export interface Upload {
  readonly sellerId: string;
  readonly file: File;
  /** The same for every try of one file: it is then taken once. */
  readonly key: string;
  /** Waits for its seller to look at it. */
  readonly hold: boolean;
  /** Share sent, 0 to 1. */
  onProgress?(share: number): void;
}

/** Sends a price list. XMLHttpRequest, since `fetch` tells nothing of how much of an upload is sent. */
export async function uploadFile({
  sellerId,
  file,
  key,
  hold,
  onProgress,
}: Upload): Promise<Import> {
  const token = await workingToken();
  const query = new URLSearchParams({ fileName: file.name, hold: String(hold) });
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `/v1/sellers/${sellerId}/imports?${query}`);
    request.setRequestHeader('authorization', `Bearer ${token}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('idempotency-key', key);
    request.responseType = 'json';
    request.upload.onprogress = ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0);
    request.onload = () =>
      request.status < 300
        ? resolve(request.response as Import)
        : reject(new ApiProblem(request.status, request.response));
    request.onerror = () => reject(new NoAnswer(undefined));
    request.send(file);
  });
}
