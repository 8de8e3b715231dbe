import type { Confidence } from './types.ts';

/** Days off and days of work that the yearly notice of the State Council moves; weekends follow from the calendar. */
export interface ShippedYear {
  year: number;
  /** Days on which nobody works, weekends in a holiday too. */
  daysOff: string[];
  /** Saturdays and Sundays on which people work. */
  workdays: string[];
  source: string;
  confidence: Confidence;
}

/** Lists the days of one month or of a span inside it. */
const span = (month: string, from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => `${month}-${String(from + at).padStart(2, '0')}`);

const notice = (year: number): Pick<ShippedYear, 'source' | 'confidence'> => ({
  source: `国务院办公厅关于${year}年部分节假日安排的通知`,
  confidence: 'memory',
});

/** Working-day calendars that the project ships; later years are entered in the admin when they are published. */
export const calendarYears: ShippedYear[] = [
  {
    year: 2024,
    daysOff: [
      '2024-01-01',
      ...span('2024-02', 10, 17),
      ...span('2024-04', 4, 6),
      ...span('2024-05', 1, 5),
      '2024-06-10',
      ...span('2024-09', 15, 17),
      ...span('2024-10', 1, 7),
    ],
    workdays: [
      '2024-02-04',
      '2024-02-18',
      '2024-04-07',
      '2024-04-28',
      '2024-05-11',
      '2024-09-14',
      '2024-09-29',
      '2024-10-12',
    ],
    ...notice(2024),
  },
  {
    year: 2025,
    daysOff: [
      '2025-01-01',
      ...span('2025-01', 28, 31),
      ...span('2025-02', 1, 4),
      ...span('2025-04', 4, 6),
      ...span('2025-05', 1, 5),
      '2025-05-31',
      ...span('2025-06', 1, 2),
      ...span('2025-10', 1, 8),
    ],
    workdays: ['2025-01-26', '2025-02-08', '2025-04-27', '2025-09-28', '2025-10-11'],
    ...notice(2025),
  },
  {
    year: 2026,
    daysOff: [
      ...span('2026-01', 1, 3),
      ...span('2026-02', 15, 23),
      ...span('2026-04', 4, 6),
      ...span('2026-05', 1, 5),
      ...span('2026-06', 19, 21),
      ...span('2026-09', 25, 27),
      ...span('2026-10', 1, 7),
    ],
    workdays: ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'],
    ...notice(2026),
  },
];
