import { useFormats } from '../../language/formats.ts';
import type { KhataStanding } from './khata.ts';
import { useTexts } from './texts.ts';

/** The figures one looks for first. */
export function Standing({ khata }: { readonly khata: KhataStanding }) {
  const say = useTexts();
  const { rupees } = useFormats();
  const figures = [
    ['owes', khata.balancePaise, false],
    ['overdue', khata.overduePaise, khata.overduePaise > 0],
    ['underWay', khata.heldPaise, false],
    ['creditLeft', khata.creditLeftPaise, false],
  ] as const;
  return (
    <dl className="khata-figures figures">
      {figures.map(([name, paise, isAlarming]) => (
        <div key={name} className="card pad">
          <dt>{say(name)}</dt>
          <dd className={isAlarming ? 'khata-alarming' : undefined}>{rupees(paise)}</dd>
        </div>
      ))}
    </dl>
  );
}
