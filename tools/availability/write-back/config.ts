/** Set by the run that starts it. */
export function writeBackConfig(env: NodeJS.ProcessEnv = process.env) {
  const set = (name: string): string => {
    const value = env[name];
    if (!value) throw new RangeError(`${name} is not set`);
    return value;
  };
  return {
    port: Number(set('PORT')),
    folder: set('FAULTY_FOLDER'),
    s3Endpoint: set('S3_ENDPOINT'),
    bucket: set('MEDIA_BUCKET'),
    region: set('AWS_REGION'),
  };
}
