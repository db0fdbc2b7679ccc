import { rulesFile } from './alerts/rules-file.ts';
import { DASHBOARDS } from './dashboards/dashboards.ts';
import { grafanaOf } from './dashboards/panel.ts';

/** Every file that Prometheus and Grafana read, by its path below infra/monitoring. */
export const generatedFiles = (): Readonly<Record<string, string>> => ({
  'rules/kirana.rules.yml': rulesFile(),
  ...Object.fromEntries(
    DASHBOARDS.map((dashboard) => [
      `dashboards/${dashboard.uid}.json`,
      `${JSON.stringify(grafanaOf(dashboard), null, 2)}\n`,
    ]),
  ),
});
