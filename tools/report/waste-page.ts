type Row = Readonly<Record<string, unknown>>;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const rupees = (paise: number): string => `₹${(paise / 100).toLocaleString('en-IN')}`;

interface Bar {
  readonly label: string;
  readonly paise: number;
}

/** Sums wasted rupees by a column, greatest first. */
export function wastedBy(column: string, rows: readonly Row[]): Bar[] {
  const sums = new Map<string, number>();
  for (const row of rows) {
    const label = String(row[column]);
    sums.set(label, (sums.get(label) ?? 0) + Number(row['wasted_paise']));
  }
  return [...sums].map(([label, paise]) => ({ label, paise })).sort((a, b) => b.paise - a.paise);
}

const BAR_PIXELS = 420;

function chart(title: string, bars: readonly Bar[]): string {
  const greatest = Math.max(1, ...bars.map(({ paise }) => paise));
  const drawn = bars.slice(0, 20).map(({ label, paise }, at) => {
    const width = Math.round((paise / greatest) * BAR_PIXELS);
    const y = at * 26;
    return `<text x="170" y="${y + 16}" text-anchor="end">${escaped(label)}</text>
<rect x="180" y="${y + 3}" width="${width}" height="18" fill="#b3541e"/>
<text x="${186 + width}" y="${y + 16}">${rupees(paise)}</text>`;
  });
  return `<h2>${escaped(title)}</h2>
<svg role="img" aria-label="${escaped(title)}" width="760" height="${drawn.length * 26 + 4}" font-size="13">${drawn.join('\n')}</svg>`;
}

/** The waste marts as one page without scripts or anything to fetch. */
export function wastePage(rows: readonly Row[], at: Date): string {
  const total = rows.reduce((sum, row) => sum + Number(row['wasted_paise']), 0);
  const body =
    rows.length === 0
      ? '<p>Nothing has expired yet.</p>'
      : [
          `<p>${rupees(total)} of goods expired unsold.</p>`,
          chart('By category', wastedBy('category', rows)),
          chart('By state', wastedBy('state', rows)),
          chart('By week of expiry', wastedBy('week_start', rows)),
        ].join('\n');
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Waste</title>
<style>body{font:16px system-ui,sans-serif;max-width:800px;margin:2rem auto;padding:0 1rem}</style>
<h1>What expired unsold</h1>
<p>As of ${at.toISOString()}, from <code>mart_waste</code>.</p>
${body}
</html>
`;
}
