export interface ShareBar {
  readonly name: string;
  /** 0 to 1. */
  readonly share: number;
  readonly words: string;
}

/** Bars that lie, one a name: how full each is. */
export function ShareBars({ bars }: { readonly bars: readonly ShareBar[] }) {
  return (
    <div className="share-bars figures">
      {bars.map(({ name, share, words }) => (
        <div key={name} className="share-bar">
          <span>{name}</span>
          <span className="share-track">
            <span className="share-fill" style={{ width: `${Math.min(100, share * 100)}%` }} />
          </span>
          <strong>{words}</strong>
        </div>
      ))}
    </div>
  );
}
