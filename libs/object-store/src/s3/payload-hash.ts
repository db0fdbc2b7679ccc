import type { S3Client } from '@aws-sdk/client-s3';

const HASH = 'x-amz-content-sha256';

/**
 * Signing a request hashes its body with SHA-256 once more. Where the hash is known already it is signed as it is, and
 * S3 compares the body with it; parts of a large object go unsigned: each is checked by its CRC-32 (AWS, "Signature
 * calculations for the Authorization header": `x-amz-content-sha256`, UNSIGNED-PAYLOAD).
 */
export function signKnownHashes({ middlewareStack }: S3Client): void {
  middlewareStack.add(
    (next, { commandName }) =>
      (args) => {
        const { input, request } = args as unknown as KnownRequest;
        const known = input.ChecksumSHA256;
        if (commandName === 'PutObjectCommand' && known) {
          request.headers[HASH] = Buffer.from(known, 'base64').toString('hex');
        } else if (commandName === 'UploadPartCommand') {
          request.headers[HASH] = 'UNSIGNED-PAYLOAD';
        }
        return next(args);
      },
    { step: 'build', name: 'signKnownHashes' },
  );
}

interface KnownRequest {
  readonly input: { readonly ChecksumSHA256?: string };
  readonly request: { readonly headers: Record<string, string> };
}
