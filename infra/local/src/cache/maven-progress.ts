const UNIT_BYTES: Record<string, number> = { B: 1, kB: 1e3, MB: 1e6, GB: 1e9 };

/** The bytes in a line of Maven's like `Downloaded from central: …/kafka.jar (7.1 MB at 30 MB/s)`. */
export function downloadedBytes(line: string): number | undefined {
  const size = /Downloaded from \S+: \S+ \(([\d.]+) (B|kB|MB|GB)/.exec(line);
  return size ? Number(size[1]) * (UNIT_BYTES[size[2] ?? 'B'] ?? 1) : undefined;
}

/** Turns Maven's hundreds of lines into a count of files and megabytes, told every ten megabytes. */
export function downloadCounter(tell: (text: string) => void): (line: string) => void {
  let files = 0;
  let bytes = 0;
  let told = 0;
  return (line) => {
    const more = downloadedBytes(line);
    if (more === undefined) return;
    files += 1;
    bytes += more;
    if (bytes - told < 10e6) return;
    told = bytes;
    tell(`fetched ${files} files, ${Math.round(bytes / 1e6)} MB`);
  };
}
