import { Title } from '@mantine/core';
import { dayInIndia } from '@kirana/domain';
import { useFormats } from '../../language/formats.ts';
import { useLanguage } from '../../language/language.tsx';
import { localeOf, perLanguage } from '../../language/per-language.ts';
import { urgencyOf } from '../../trade/DaysLeft.tsx';
import type { CalendarDay } from './expiry-calendar.ts';
import { expiryCalendar } from './expiry-calendar.ts';
import type { ExpiringLot } from './lot.ts';
import { useTexts } from './texts.ts';

interface ExpiryCalendarProps {
  readonly lots: readonly ExpiringLot[];
  readonly chosen: string | null;
  onChoose(day: string | null): void;
}

/** A Monday, to name the days of the week by. */
const A_MONDAY = '2024-01-01';

const namesOf = perLanguage((language) => {
  const named = (options: Intl.DateTimeFormatOptions) => {
    const format = new Intl.DateTimeFormat(localeOf(language), { ...options, timeZone: 'UTC' });
    return (day: Date | number): string => format.format(day);
  };
  return {
    weekday: named({ weekday: 'short' }),
    day: named({ day: 'numeric' }),
    dayAndMonth: named({ day: 'numeric', month: 'short' }),
    month: named({ month: 'long' }),
  };
});

/** The weeks to come: on which day how much comes to its end. A day with something opens its lots. */
export function ExpiryCalendar({ lots, chosen, onChoose }: ExpiryCalendarProps) {
  const say = useTexts();
  const { language } = useLanguage();
  const today = dayInIndia(Date.now());
  const { weekday } = namesOf(language);
  const names = Array.from({ length: 7 }, (_, at) =>
    weekday(Date.parse(A_MONDAY) + at * 86_400_000),
  );
  return (
    <section className="card pad">
      <Title order={2} size="h4" mb="xs">
        {say('calendar')}
      </Title>
      <table className="calendar figures">
        <thead>
          <tr>
            {names.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {expiryCalendar(lots, today).map((week, at) => (
            <tr key={at}>
              {week.map((day, weekdayAt) => (
                <td key={weekdayAt} className={day?.day === today ? 'calendar-today' : undefined}>
                  {day && (
                    <DayCell
                      day={day}
                      today={today}
                      isChosen={day.day === chosen}
                      onChoose={onChoose}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface DayCellProps {
  readonly day: CalendarDay;
  readonly today: string;
  readonly isChosen: boolean;
  onChoose(day: string | null): void;
}

function DayCell({ day, today, isChosen, onChoose }: DayCellProps) {
  const say = useTexts();
  const { rupees } = useFormats();
  const { language } = useLanguage();
  const date = new Date(`${day.day}T00:00:00Z`);
  const showsMonth = day.day.endsWith('-01') || day.day === today;
  const { day: numeral, dayAndMonth, month } = namesOf(language);
  const label = (showsMonth ? dayAndMonth : numeral)(date);
  if (day.lots === 0) return <span className="calendar-day calendar-empty">{label}</span>;
  const days = Math.round((date.getTime() - Date.parse(today)) / 86_400_000);
  return (
    <button
      type="button"
      className={`calendar-day calendar-full urgency-${urgencyOf(days)}`}
      aria-pressed={isChosen}
      onClick={() => onChoose(isChosen ? null : day.day)}
    >
      <span>
        {label}
        {!showsMonth && <span className="heard-only"> {month(date)}</span>}
      </span>
      <strong>{day.units}</strong>
      <span className="heard-only">{say('unitsWorth', { count: day.units })} </span>
      <span className="calendar-value">{rupees(Math.round(day.paise / 100) * 100)}</span>
    </button>
  );
}
