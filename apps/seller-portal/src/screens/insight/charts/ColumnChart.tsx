import { useElementSize } from '@mantine/hooks';
import { namedEvery, roundedUp } from './chart-scale.ts';

export interface ChartColumn {
  readonly name: string;
  readonly value: number;
  /** Of the same place in the period before. */
  readonly before?: number | undefined;
}

interface ColumnChartProps {
  readonly columns: readonly ChartColumn[];
  readonly shown: (value: number) => string;
}

/** Until the page has been laid out. */
const USUAL_WIDTH = 720;
const HEIGHT = 220;
const EDGE = { left: 64, right: 4, top: 10, bottom: 24 } as const;
/** Room for a name below its column, px. */
const NAME_WIDTH = 72;

/** Columns through time; the period before is a line before them. Drawn as wide as there is room, so that text stays as large as it is. */
export function ColumnChart({ columns, shown }: ColumnChartProps) {
  const { ref, width: room } = useElementSize();
  const whole = room || USUAL_WIDTH;
  const top = roundedUp(Math.max(...columns.flatMap(({ value, before = 0 }) => [value, before])));
  const width = (whole - EDGE.left - EDGE.right) / Math.max(1, columns.length);
  const yOf = (value: number): number =>
    EDGE.top + (HEIGHT - EDGE.top - EDGE.bottom) * (1 - value / top);
  const xOf = (at: number): number => EDGE.left + at * width;
  const line = columns
    .map(({ before = 0 }, at) => `${xOf(at) + width / 2},${yOf(before)}`)
    .join(' ');
  const every = namedEvery(columns.length, Math.max(2, Math.floor(whole / NAME_WIDTH)));
  return (
    <div ref={ref}>
      <svg width={whole} height={HEIGHT} className="chart">
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <line
              className="chart-grid"
              x1={EDGE.left}
              x2={whole - EDGE.right}
              y1={yOf(top * part)}
              y2={yOf(top * part)}
            />
            <text className="chart-text" x={EDGE.left - 8} y={yOf(top * part) + 4} textAnchor="end">
              {shown(top * part)}
            </text>
          </g>
        ))}
        {columns.map(({ name, value }, at) => (
          <g key={name}>
            <rect
              className="chart-column"
              x={xOf(at) + width * 0.15}
              width={width * 0.7}
              y={yOf(value)}
              height={Math.max(0, yOf(0) - yOf(value))}
              rx="2"
            >
              <title>{`${name}: ${shown(value)}`}</title>
            </rect>
            {at % every === 0 && (
              <text
                className="chart-text"
                x={xOf(at) + width / 2}
                y={HEIGHT - 6}
                textAnchor="middle"
              >
                {name}
              </text>
            )}
          </g>
        ))}
        {columns.some(({ before }) => before !== undefined) && (
          <polyline className="chart-before" points={line} />
        )}
      </svg>
    </div>
  );
}
