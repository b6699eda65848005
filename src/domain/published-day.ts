import { isDay } from "./day.js";

/**
 * Why a text is no day on which a document can have been published, and what to write instead; null where it is one.
 * @param today the day in Beijing
 */
export function whyNoPublishedDay(text: string, today: string): string | null {
  if (!isDay(text)) return "is no day of the calendar; write it like 2016-08-10";
  return text > today ? `lies in the future: in Beijing it is ${today}; give the day on which it was published` : null;
}

/** Why an account of a year was not published on a day; null where it may have been. A final account comes after its year. */
export function whyNotPublishedThen(day: string, year: number): string | null {
  return day.slice(0, "2022".length) > String(year)
    ? null
    : `${day} is not after ${String(year)}; a final account is published after its year ends`;
}
