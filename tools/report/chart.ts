import * as echarts from 'echarts';
import type { EChartsOption } from 'echarts';

/** Pixels; the page lets it shrink. */
const SIZE = { width: 760, height: 320 } as const;

/**
 * Draws a chart to SVG without a browser: the page then holds no script and fetches nothing. Texts are escaped by the
 * library.
 */
export function drawn(title: string, option: EChartsOption): string {
  const chart = echarts.init(null, null, { renderer: 'svg', ssr: true, ...SIZE });
  chart.setOption({
    animation: false,
    textStyle: { fontFamily: 'system-ui, sans-serif' },
    grid: { containLabel: true, left: 10, right: 30, top: 20, bottom: 10 },
    aria: { enabled: true, label: { description: title } },
    ...option,
  });
  try {
    return chart.renderToSVGString();
  } finally {
    chart.dispose();
  }
}
