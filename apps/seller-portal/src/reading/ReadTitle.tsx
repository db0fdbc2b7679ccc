import type { Reading } from './reading.ts';
import { piecesOf, useReadingTexts } from './reading.ts';
import './reading.css';

interface ReadTitleProps {
  readonly title: string;
  readonly spans: Reading['spans'];
}

/** A title as its seller wrote it, what gave each field coloured and underlined in its own way. */
export function ReadTitle({ title, spans }: ReadTitleProps) {
  const say = useReadingTexts();
  return (
    <span className="read-title">
      {piecesOf(title, spans).map(({ text, field }, at) =>
        field ? (
          <mark key={at} className={`read-${field}`} title={say(field)}>
            {text}
          </mark>
        ) : (
          text
        ),
      )}
    </span>
  );
}
