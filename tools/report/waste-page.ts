import type { Row } from './waste-charts.ts';
import { barsBy, rupees, summed, weeks } from './waste-charts.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const STYLE = `body{font:16px system-ui,sans-serif;max-width:800px;margin:2rem auto;padding:0 1rem;color:#222}
svg{max-width:100%;height:auto}table{border-collapse:collapse}td,th{padding:.25rem .75rem;text-align:right}
td:first-child,th:first-child{text-align:left}tr+tr{border-top:1px solid #ddd}figure{margin:0}`;

/** The waste marts as one page without scripts or anything to fetch. */
export function wastePage(rows: readonly Row[], at: Date): string {
  const body = rows.length === 0 ? '<p>Nothing has expired yet.</p>' : filled(rows);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Waste</title>
<meta name="viewport" content="width=device-width">
<style>${STYLE}</style></head>
<body><main><h1>What expired unsold</h1>
<p>As of ${at.toISOString()}, from <code>mart_waste</code>.</p>
${body}
</main></body></html>
`;
}

function filled(rows: readonly Row[]): string {
  const total = (measure: string) => rows.reduce((sum, row) => sum + Number(row[measure]), 0);
  const share = (100 * total('wasted_units')) / (total('received_units') || 1);
  return `<p>${rupees(total('wasted_paise'))} of goods expired unsold: ${total('wasted_units').toLocaleString('en-IN')} units,
${Math.round(total('wasted_kg')).toLocaleString('en-IN')} kg and ${Math.round(total('wasted_litres')).toLocaleString('en-IN')} litres,
${share.toFixed(1)} % of what was received in those lots.</p>
${figure('By week of expiry', weeks('Waste by week of expiry', rows))}
${figure('By category', barsBy('Waste by category', rows, 'category'))}
${figure('By state', barsBy('Waste by state', rows, 'state'))}
<h2>The same in figures</h2>
${table(rows)}`;
}

const figure = (title: string, svg: string): string =>
  `<h2>${escaped(title)}</h2>\n<figure>${svg}</figure>`;

/** For those who do not see charts. */
function table(rows: readonly Row[]): string {
  const [paise, units, kilograms] = ['wasted_paise', 'wasted_units', 'wasted_kg'].map((measure) =>
    summed(rows, 'category', measure),
  );
  const lines = [...(paise ?? [])]
    .toSorted(([, a], [, b]) => b - a)
    .map(
      ([category, value]) =>
        `<tr><td>${escaped(category)}</td><td>${rupees(value)}</td><td>${units?.get(category)}</td><td>${Math.round(kilograms?.get(category) ?? 0)}</td></tr>`,
    );
  return `<table><thead><tr><th>Category</th><th>Value</th><th>Units</th><th>kg</th></tr></thead>
<tbody>${lines.join('\n')}</tbody></table>`;
}
