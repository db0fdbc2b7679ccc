/** What PromQL itself says. */
const WORDS = new Set(['by', 'and', 'or', 'unless', 'on', 'ignoring', 'without', 'bool', 'offset']);

/** The metrics that a query asks for: no functions, labels, durations or numbers. */
export function metricsNamed(expr: string): string[] {
  const bare = expr
    .replace(/\{[^}]*\}/g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\b(by|without|on|ignoring)\s*\([^)]*\)/g, '');
  const names = [...bare.matchAll(/[a-z_:][\w:]*(?!\w*\s*\()/gi)].map(([name]) => name);
  const found = names.filter((name) => !WORDS.has(name) && !/^(e\d+|le)$/.test(name));
  return [...new Set(found.filter((name) => !new RegExp(`\\b${name}\\s*\\(`).test(bare)))];
}

/** A histogram is asked for by its parts. */
export const familyOf = (metric: string): string => metric.replace(/_(bucket|count|sum)$/, '');
