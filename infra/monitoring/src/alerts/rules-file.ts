import { stringify } from 'yaml';
import type { Alert } from './alert.ts';
import { ALERTS } from './alerts.ts';
import { burnAlerts, objectiveRecordings } from './objectives.ts';

export const allAlerts = (): Alert[] => [...ALERTS, ...burnAlerts()];

const ruleOf = ({ severity, summary, runbook, ...rule }: Alert) => ({
  alert: rule.alert,
  expr: rule.expr,
  for: rule.for,
  labels: { severity },
  annotations: { summary, runbook: `docs/runbooks/${runbook}.md` },
});

/** The rules as Prometheus reads them. */
export const rulesFile = (): string =>
  `# Written by \`npm run -s monitoring\`: change infra/monitoring/src/alerts instead.\n${stringify(
    {
      groups: [
        { name: 'kirana-objectives', interval: '30s', rules: objectiveRecordings() },
        { name: 'kirana-burn-rates', rules: burnAlerts().map(ruleOf) },
        { name: 'kirana-troubles', rules: ALERTS.map(ruleOf) },
      ],
    },
    { lineWidth: 0 },
  )}`;
