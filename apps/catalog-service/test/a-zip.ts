import { crc32, deflateRawSync } from 'node:zlib';

/** A ZIP (APPNOTE 6.3.10: local headers, central directory, end record) of these parts, deflated. For tests only. */
export function aZip(parts: Readonly<Record<string, string>>): Buffer {
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(parts)) {
    const facts = factsOf(name, text);
    const local = Buffer.concat([
      words32([0x04034b50]),
      facts.header,
      words16([0]),
      facts.name,
      facts.data,
    ]);
    central.push(
      Buffer.concat([
        words32([0x02014b50]),
        words16([20]),
        facts.header,
        words16([0, 0, 0, 0]),
        words32([0, offset]),
        facts.name,
      ]),
    );
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.concat([
    words32([0x06054b50]),
    words16([0, 0, central.length, central.length]),
    words32([directory.length, offset]),
    words16([0]),
  ]);
  return Buffer.concat([...locals, directory, end]);
}

function factsOf(name: string, text: string) {
  const bytes = Buffer.from(text);
  const data = deflateRawSync(bytes);
  const encoded = Buffer.from(name);
  const header = Buffer.concat([
    words16([20, 0x0800, 8, 0, 33]),
    words32([crc32(bytes), data.length, bytes.length]),
    words16([encoded.length]),
  ]);
  return { header, name: encoded, data };
}

function words16(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 2);
  values.forEach((value, at) => buffer.writeUInt16LE(value, at * 2));
  return buffer;
}

function words32(values: readonly number[]): Buffer {
  const buffer = Buffer.alloc(values.length * 4);
  values.forEach((value, at) => buffer.writeUInt32LE(value >>> 0, at * 4));
  return buffer;
}
