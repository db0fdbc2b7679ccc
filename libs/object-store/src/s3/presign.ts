import type { S3Client } from '@aws-sdk/client-s3';
import { SignatureV4 } from '@smithy/signature-v4';

/** What a client is about to send straight to the bucket. */
export interface DirectUpload {
  /** Bytes. */
  readonly size: number;
  /** 64 hex digits. */
  readonly sha256: string;
  readonly contentType: string;
  /** How long the address may be used, s. */
  readonly expiresIn: number;
}

/** An address that takes exactly one object, without credentials. */
export interface UploadAddress {
  readonly url: string;
  /** To be sent with the PUT, as they are: the bucket checks the bytes against them. */
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Signs a PUT so that whoever holds the address can send these bytes and no others: size, type and SHA-256 are part of
 * the signature, and S3 compares the bytes with them (AWS "Signature Version 4", query parameters; "Checking object
 * integrity").
 */
export async function presignPut(
  client: S3Client,
  bucket: string,
  key: string,
  { size, sha256, contentType, expiresIn }: DirectUpload,
): Promise<UploadAddress> {
  const { config } = client;
  const headers = {
    'content-type': contentType,
    'content-length': String(size),
    'x-amz-checksum-sha256': Buffer.from(sha256, 'hex').toString('base64'),
    'x-amz-meta-sha256': sha256,
  };
  const { protocol, host, path, port } = await addressOf(client, bucket, key);
  const signer = new SignatureV4({
    service: 's3',
    region: await config.region(),
    credentials: config.credentials,
    sha256: config.sha256,
    uriEscapePath: false,
    applyChecksum: false,
  });
  const names = new Set(Object.keys(headers));
  const signed = await signer.presign(
    {
      method: 'PUT',
      protocol,
      hostname: host,
      ...(port ? { port } : {}),
      path,
      query: {},
      headers: { ...headers, host: port ? `${host}:${port}` : host },
    },
    { expiresIn, signableHeaders: new Set([...names, 'host']), unhoistableHeaders: names },
  );
  const query = new URLSearchParams(signed.query as Record<string, string>);
  const { host: _ours, ...sent } = headers as Record<string, string>;
  return { url: `${protocol}//${host}${port ? `:${port}` : ''}${path}?${query}`, headers: sent };
}

async function addressOf({ config }: S3Client, bucket: string, key: string) {
  const endpoint = await config.endpoint?.();
  if (!endpoint) {
    const host = `${bucket}.s3.${await config.region()}.amazonaws.com`;
    return { protocol: 'https:', host, path: `/${key}`, port: undefined };
  }
  const { protocol, hostname, port } = endpoint;
  return { protocol, host: hostname, path: `/${bucket}/${key}`, port };
}
