import sax from 'sax';
import type { Tag } from 'sax';
import { UnreadableFile } from '../file-errors.ts';

/** What a reader of one XML part wants to hear; names come without their namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * Feeds an XML part to a listener chunk by chunk, and yields after each chunk so that the caller can hand on what the
 * listener has gathered. Entities other than the five of XML are not expanded.
 */
export async function* xmlEvents(
  bytes: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): AsyncGenerator<void> {
  const decoder = new TextDecoder('utf-8');
  const parser = sax.parser(true, { position: false });
  parser.onopentag = ({ name, attributes }) =>
    listener.open?.(local(name), attributes as Tag['attributes']);
  parser.onclosetag = (name) => listener.close?.(local(name));
  parser.ontext = (text) => listener.text?.(text);
  parser.oncdata = (text) => listener.text?.(text);
  parser.onerror = (error) => {
    throw new UnreadableFile(
      'not-a-workbook',
      `The workbook's XML is broken (${firstLine(error)})`,
    );
  };
  for await (const chunk of bytes) {
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.write(decoder.decode()).close();
  yield;
}

/** Reads a small part to its end. */
export async function readXml(
  bytes: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): Promise<void> {
  for await (const _ of xmlEvents(bytes, listener));
}

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const firstLine = (error: Error): string => error.message.split('\n', 1)[0] ?? '';
