import type { ReplayData, ReplayTexts } from './data';

const DAY = 24;
const WEEK = 168;

/** The day since the beginning, the day of the week and the time: “day 3, Sat 02:15”. */
export function clockAt(time: number, data: ReplayData, texts: ReplayTexts): string {
  const minutes = Math.floor((((data.startHour + time) % WEEK) + WEEK) % WEEK * 60);
  const day = dayAt(time, data);
  const weekday = texts.weekdays[Math.floor(minutes / 60 / DAY) % 7] ?? '';
  const two = (value: number): string => String(value).padStart(2, '0');
  const hour = Math.floor(minutes / 60) % DAY;
  return `${texts.day.replace('{day}', String(day))}, ${weekday} ${two(hour)}:${two(minutes % 60)}`;
}

/** The day since the beginning, from 1. */
export function dayAt(time: number, data: ReplayData): number {
  return Math.floor(((data.startHour % DAY) + time) / DAY) + 1;
}

/** The hour since the beginning at which a day begins; 0 for the first. */
export function dawn(day: number, data: ReplayData): number {
  return day <= 1 ? 0 : (day - 1) * DAY - (data.startHour % DAY);
}
