import sharp from 'sharp';

const COLOURS = ['#b3261e', '#00639b', '#386a20', '#7d5260', '#8b5000', '#006a6a'];

/** A picture of a packet with its name on it, drawn here: a JPEG as a phone would take one. */
export function drawPacket(title: string, at: number): Promise<Buffer> {
  const colour = COLOURS[at % COLOURS.length] ?? '#444444';
  const words = title.split(/\s+/).slice(0, 4);
  const lines = words.map(
    (word, line) => `<text x="400" y="${430 + line * 90}">${escaped(word.slice(0, 14))}</text>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1000">
    <rect width="800" height="1000" fill="#f3efe7"/>
    <rect x="120" y="120" width="560" height="780" rx="36" fill="${colour}"/>
    <rect x="160" y="320" width="480" height="420" rx="24" fill="#ffffff"/>
    <g font-family="sans-serif" font-size="64" font-weight="bold" text-anchor="middle" fill="${colour}">
      ${lines.join('')}
    </g>
  </svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer();
}

const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (found) => `&#${found.charCodeAt(0)};`);
