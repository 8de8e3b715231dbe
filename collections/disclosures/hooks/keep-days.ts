import { keepDays } from '../../fields/day-field.ts';

/** The days of a disclosure, without a time. */
export const keepDisclosureDays = keepDays({
  writtenOn: '成文日期',
  effectiveOn: '施行日期',
  expiredOn: '有效期至',
});
