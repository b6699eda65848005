const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAYS_OF_MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** True for a day of the calendar written as ISO 8601 has it: 2022-08-26. */
export function isDay(text: string): boolean {
  const [year, month, day] = (DAY.exec(text) ?? []).slice(1).map((part) => Number.parseInt(part, 10));
  if (year === undefined || month === undefined || day === undefined) return false;
  const days = month === 2 && isLeapYear(year) ? 29 : DAYS_OF_MONTHS[month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
