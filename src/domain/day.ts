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

/** Hours that clocks of China are ahead of UTC; it has had no summer time since 1991. */
const BEIJING_HOURS = 8;
const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2})(:\d{2}:\d{2})(?:\.\d+)?Z$/;

function dayAfter(day: string): string {
  const [year = "", month = "", date = ""] = day.split("-");
  const next = `${year}-${month}-${String(Number.parseInt(date, 10) + 1).padStart(2, "0")}`;
  if (isDay(next)) return next;
  const first = `${year}-${String(Number.parseInt(month, 10) + 1).padStart(2, "0")}-01`;
  return isDay(first) ? first : `${String(Number.parseInt(year, 10) + 1).padStart(4, "0")}-01-01`;
}

/**
 * An instant (ISO 8601 in UTC, as Date prints it) as clocks of Beijing show it, to the second: 2022-08-26T07:30:00+08:00.
 * Throws RangeError for anything else.
 */
export function beijingTimeOf(instant: string): string {
  const [, day = "", hour = "", rest = ""] = INSTANT.exec(instant) ?? [];
  if (!isDay(day)) throw new RangeError(`${instant} is no instant in UTC`);
  const hours = Number.parseInt(hour, 10) + BEIJING_HOURS;
  const shown = String(hours % 24).padStart(2, "0");
  return `${hours < 24 ? day : dayAfter(day)}T${shown}${rest}+08:00`;
}

/** The day in Beijing at an instant (ISO 8601 in UTC). Throws RangeError for anything else. */
export function beijingDayOf(instant: string): string {
  return beijingTimeOf(instant).slice(0, "2022-08-26".length);
}
