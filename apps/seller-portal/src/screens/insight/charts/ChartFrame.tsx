import { Title } from '@mantine/core';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../texts.ts';

interface ChartFrameProps {
  readonly title: string;
  /** Drawn; hidden from those who listen, who get the table. */
  readonly chart: ReactNode;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A chart and the same as a table: for those who listen, and for whoever wants the numbers. */
export function ChartFrame({ title, chart, columns, rows }: ChartFrameProps) {
  const say = useTexts();
  const id = useId();
  return (
    <section className="card pad" aria-labelledby={id}>
      <Title order={2} size="h4" mb="xs" id={id}>
        {title}
      </Title>
      <div aria-hidden="true">{chart}</div>
      <details className="chart-table">
        <summary>{say('asTable')}</summary>
        <table className="figures">
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([head, ...cells]) => (
              <tr key={head}>
                <th scope="row">{head}</th>
                {cells.map((cell, at) => (
                  <td key={columns[at + 1]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
