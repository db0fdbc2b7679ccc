import { useFormats } from '../../language/formats.ts';
import { changeOf } from './insight.ts';
import type { Figure } from './insight.ts';
import { useTexts } from './texts.ts';

export interface ShownFigure {
  readonly name: string;
  readonly figure: Figure;
  /** The figure as people read it. */
  readonly shown: (value: number) => string;
  /** Whether more is good news; left out where it is neither. */
  readonly more?: 'good' | 'bad';
}

/** Figures of the period beside those before it. */
export function Figures({ figures }: { readonly figures: readonly ShownFigure[] }) {
  const say = useTexts();
  return (
    <dl className="insight-figures figures">
      {figures.map(({ name, figure, shown, more }) => (
        <div key={name} className="card pad">
          <dt>{name}</dt>
          <dd className="insight-figure">{shown(figure.now)}</dd>
          <dd className="insight-before">
            <Change figure={figure} more={more} /> {say('before', { value: shown(figure.before) })}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Change({
  figure,
  more,
}: {
  readonly figure: Figure;
  readonly more?: 'good' | 'bad' | undefined;
}) {
  const { percent } = useFormats();
  const change = changeOf(figure);
  if (change === undefined) return null;
  const rose = change > 0;
  const isGood = more && change !== 0 ? rose === (more === 'good') : undefined;
  const mood = isGood === undefined ? 'plain' : isGood ? 'good' : 'bad';
  return (
    <strong className={`insight-change insight-change-${mood}`}>
      {rose ? '+' : '−'}
      {percent(Math.abs(change))}
    </strong>
  );
}
