import { keepDays } from '../fields/day-field.ts';

/** The days of a regulation, without a time. */
export const keepRegulationDays = keepDays({ publishedOn: '公布日期', effectiveOn: '施行日期' });
