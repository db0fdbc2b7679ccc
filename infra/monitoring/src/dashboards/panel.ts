/** A graph of a dashboard: what it shows, in which unit, by which queries. */
export interface Panel {
  readonly title: string;
  /** Why it is here: shown behind the (i). */
  readonly description: string;
  /** Grafana's name of the unit: `s`, `reqps`, `bytes`, `percentunit`, `short`. */
  readonly unit: string;
  readonly queries: readonly { readonly expr: string; readonly legend: string }[];
}

export interface Dashboard {
  readonly uid: string;
  readonly title: string;
  readonly panels: readonly Panel[];
}

const COLUMNS = 24;
const WIDTH = 8;
const HEIGHT = 8;

/** The JSON that Grafana imports: https://grafana.com/docs/grafana/latest/dashboards/build-dashboards/view-dashboard-json-model/ */
export const grafanaOf = ({ uid, title, panels }: Dashboard): object => ({
  uid,
  title,
  tags: ['kirana'],
  schemaVersion: 39,
  timezone: 'Asia/Kolkata',
  refresh: '30s',
  time: { from: 'now-6h', to: 'now' },
  templating: {
    list: [{ name: 'source', type: 'datasource', query: 'prometheus', label: 'Prometheus' }],
  },
  panels: panels.map(panelOf),
});

function panelOf({ title, description, unit, queries }: Panel, at: number): object {
  const perRow = COLUMNS / WIDTH;
  return {
    id: at + 1,
    type: 'timeseries',
    title,
    description,
    datasource: { type: 'prometheus', uid: '${source}' },
    gridPos: {
      x: (at % perRow) * WIDTH,
      y: Math.floor(at / perRow) * HEIGHT,
      w: WIDTH,
      h: HEIGHT,
    },
    fieldConfig: {
      defaults: { unit, custom: { fillOpacity: 8, showPoints: 'never' } },
      overrides: [],
    },
    options: { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi' } },
    targets: queries.map(({ expr, legend }, query) => ({
      refId: String.fromCharCode(65 + query),
      expr,
      legendFormat: legend,
    })),
  };
}
