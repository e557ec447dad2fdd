/** Languages of the application; another one is a file beside `english.ts` and a line in `language.ts`. */
export type Language = 'en' | 'fr';

export const LANGUAGES: readonly Language[] = ['en', 'fr'];

/** How a language writes numbers, dates and plurals. */
export class Speech {
  private readonly rules: Intl.PluralRules;
  private readonly relative: Intl.RelativeTimeFormat;

  /** @param locale the language, with a country where dates are written day first */
  constructor(readonly locale: string) {
    this.rules = new Intl.PluralRules(locale);
    this.relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  }

  /** A number as counted. */
  number(value: number): string {
    return signed(new Intl.NumberFormat(this.locale, { maximumFractionDigits: 1 }).format(value));
  }

  /** A number nobody knows more exactly than to two figures. */
  about(value: number): string {
    return signed(new Intl.NumberFormat(this.locale, { maximumSignificantDigits: 2 }).format(value));
  }

  /** An amount that cannot be negative, to two figures; what is less than one is told as that. */
  amount(value: number): string {
    return value > 0 && value < 1 ? `<\u00a0${this.number(1)}` : this.about(Math.max(0, value));
  }

  /** An amount and what it is of, such as “< 1 person”. */
  amountOf(value: number, one: string, other: string): string {
    return `${this.amount(value)} ${this.plural(value < 1 ? 1 : Number(value.toPrecision(2)), one, other)}`;
  }

  /** Euros, to two figures; what somebody chooses may have more. */
  euros(value: number, figures = 2): string {
    return new Intl.NumberFormat(this.locale, { style: 'currency', currency: 'EUR', maximumSignificantDigits: figures }).format(value);
  }

  /** What became more or less, to two figures; less than one either way is nothing. */
  change(value: number): string {
    return this.about(Math.abs(value) < 1 ? 0 : value);
  }

  /** A share between 0 and 1. */
  percent(share: number): string {
    return new Intl.NumberFormat(this.locale, { style: 'percent', maximumSignificantDigits: 2 }).format(share);
  }

  /** A number and what is counted, such as “3 attacks”. */
  count(value: number, one: string, other: string): string {
    return `${this.number(value)} ${this.plural(value, one, other)}`;
  }

  /** The form that goes with a number. Languages with more than two forms take the second for the rest. */
  plural(value: number, one: string, other: string): string {
    return this.rules.select(value) === 'one' ? one : other;
  }

  /** Day and time, in the reader's own time zone. */
  moment(iso: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
  }

  /** The day, in the reader's own time zone; a day that is told without a time is the same everywhere. */
  day(iso: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'medium', ...(iso.length === DAY && { timeZone: 'UTC' }) }).format(new Date(iso));
  }

  /** Day and time to the second, in the reader's own time zone. */
  exactly(iso: string): string {
    return new Intl.DateTimeFormat(this.locale, { dateStyle: 'short', timeStyle: 'medium' }).format(new Date(iso));
  }

  /** How long something takes, in the largest fitting unit, to two figures. */
  lasting(seconds: number): string {
    const [unit, size] = LASTING.find(([, each]) => seconds >= each) ?? LASTING.at(-1)!;
    return new Intl.NumberFormat(this.locale, { style: 'unit', unit, unitDisplay: 'long', maximumSignificantDigits: 2 }).format(seconds / size);
  }

  /** How long ago, in the largest fitting unit. */
  ago(iso: string, now: Date = new Date()): string {
    const seconds = (new Date(iso).getTime() - now.getTime()) / 1000;
    for (const [unit, size] of UNITS) {
      if (Math.abs(seconds) >= size) {
        return this.relative.format(Math.round(seconds / size), unit);
      }
    }
    return this.relative.format(0, 'second');
  }
}

/** Letters of a day without a time, such as `2026-12-11`. */
const DAY = 10;

const UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365.25 * 86400], ['month', 30.44 * 86400], ['day', 86400], ['hour', 3600], ['minute', 60],
];

const LASTING: readonly (readonly [string, number])[] = [['day', 86400], ['hour', 3600], ['minute', 60], ['second', 1], ['millisecond', 0.001]];

/** A number with a minus sign for a hyphen. */
function signed(number: string): string {
  return number.replace(/^-/, '−');
}
