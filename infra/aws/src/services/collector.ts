import { stringify } from 'yaml';

/** By digest, for arm64 and amd64: docs/images.md says where from. */
export const COLLECTOR_IMAGE =
  'public.ecr.aws/aws-observability/aws-otel-collector:v0.43.3@sha256:8aa9ea5f67b8d318f7d6af24677e3c70f7098bc0631147cb5fa91addbe980b06';

/** Our metrics that CloudWatch needs too: services grow by them, alarms watch them. All go to Prometheus. */
export const METRICS_FOR_CLOUDWATCH = [
  'cdc_oldest_unpublished_seconds',
  'warehouse_loader_lag_events',
  'search_indexer_lag_events',
] as const;

/** What the collector beside each task does: scrapes /metrics, takes traces, hands both on. */
export const collectorConfig = (
  service: string,
  port: number,
  region: string,
  prometheusUrl: string,
) =>
  stringify({
    receivers: {
      prometheus: {
        config: {
          global: { scrape_interval: '15s' },
          scrape_configs: [
            { job_name: service, static_configs: [{ targets: [`127.0.0.1:${port}`] }] },
          ],
        },
      },
      otlp: { protocols: { http: { endpoint: '127.0.0.1:4318' } } },
    },
    processors: {
      batch: {},
      'filter/cloudwatch': {
        metrics: { include: { match_type: 'strict', metric_names: [...METRICS_FOR_CLOUDWATCH] } },
      },
    },
    exporters: {
      prometheusremotewrite: {
        endpoint: `${prometheusUrl}api/v1/remote_write`,
        auth: { authenticator: 'sigv4auth' },
      },
      awsemf: {
        region,
        namespace: 'Kirana',
        log_group_name: `/kirana/metrics/${service}`,
        dimension_rollup_option: 'NoDimensionRollup',
        metric_declarations: [
          { dimensions: [['service']], metric_name_selectors: [...METRICS_FOR_CLOUDWATCH] },
        ],
      },
      awsxray: { region },
    },
    extensions: { sigv4auth: { region, service: 'aps' } },
    service: {
      extensions: ['sigv4auth'],
      pipelines: {
        metrics: {
          receivers: ['prometheus'],
          processors: ['batch'],
          exporters: ['prometheusremotewrite'],
        },
        'metrics/cloudwatch': {
          receivers: ['prometheus'],
          processors: ['filter/cloudwatch', 'batch'],
          exporters: ['awsemf'],
        },
        traces: { receivers: ['otlp'], processors: ['batch'], exporters: ['awsxray'] },
      },
    },
  });
