import type { Liveness } from '../../live/live-stream.ts';
import { useTexts } from './texts.ts';

/** Whether what is shown is what is so this moment. */
export function LiveMark({ liveness }: { readonly liveness: Liveness }) {
  const say = useTexts();
  return (
    <span role="status" className={`live-mark live-mark-${liveness}`}>
      <span className="live-dot" aria-hidden="true" />
      {say(liveness)}
    </span>
  );
}
