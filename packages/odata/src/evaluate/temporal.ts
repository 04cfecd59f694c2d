import { LITERALS } from '../patterns.js';

export type TemporalType = 'dateTimeOffset' | 'date' | 'timeOfDay' | 'duration';

/** A second has a million million picoseconds: the 12 fractional digits that OData allows. */
const PICO = 1_000_000_000_000;
const DAY = 86_400;

/**
 * A date, time, point in time or duration. The whole seconds count from 1970-01-01 in UTC, from midnight, or
 * from nothing, and are rounded down; the rest are picoseconds.
 */
export class Temporal {
  constructor(
    readonly type: TemporalType,
    readonly seconds: number,
    readonly picoseconds: number,
    /** Minutes east of Greenwich. */
    readonly offset: number = 0,
  ) {}

  /** Seconds with their fraction, as exact as a JavaScript number is. */
  get total(): number {
    return this.seconds + this.picoseconds / PICO;
  }

  /** The same moment as its clock on the wall shows it, as a Date whose UTC parts are to be read. */
  get wall(): Date {
    return new Date((this.seconds + this.offset * 60) * 1000);
  }

  plus(seconds: number): Temporal {
    const whole = Math.floor(seconds);
    return temporal(
      this.type,
      this.seconds + whole,
      this.picoseconds + (seconds - whole) * PICO,
      this.offset,
    );
  }

  toString(): string {
    switch (this.type) {
      case 'date':
        return dateText(this.wall);
      case 'timeOfDay':
        return timeText(this);
      case 'dateTimeOffset':
        return `${dateText(this.wall)}T${timeText(this)}${zone(this.offset)}`;
      case 'duration':
        return durationText(this);
    }
  }
}

/** A temporal of any number of picoseconds, carried over into the seconds. */
export function temporal(type: TemporalType, seconds: number, picoseconds: number, offset = 0): Temporal {
  const rounded = Math.round(picoseconds);
  const carried = Math.floor(rounded / PICO);
  const sum = seconds + carried;
  const whole = type === 'date' ? Math.floor(sum / DAY) * DAY : sum;
  return new Temporal(type, whole, type === 'date' ? 0 : rounded - carried * PICO, offset);
}

/** Whether a temporal lies in the time that a Date can tell. */
export function isWithinReach({ seconds, offset }: Temporal): boolean {
  return Math.abs(seconds + offset * 60) <= 8_640_000_000_000;
}

/** Undefined for text that does not have the form of the type, and for years that no Date can tell. */
export function readTemporal(type: TemporalType, text: string): Temporal | undefined {
  if (!LITERALS[type].test(text)) return undefined;
  const read = readForm(type, text);
  return isWithinReach(read) ? read : undefined;
}

function readForm(type: TemporalType, text: string): Temporal {
  switch (type) {
    case 'duration':
      return readDuration(text);
    case 'timeOfDay':
      return readTime('timeOfDay', 0, text);
    case 'date':
      return temporal('date', midnight(text), 0);
    case 'dateTimeOffset': {
      const [, day = '', time = '', sign, hours = '0', minutes = '0'] =
        /^(.+)T([\d:.]+)(?:Z|([+-])(\d\d):(\d\d))$/i.exec(text) ?? [];
      const offset = (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
      return readTime('dateTimeOffset', midnight(day) - offset * 60, time, offset);
    }
  }
}

function readTime(type: TemporalType, base: number, text: string, offset = 0): Temporal {
  const [hours, minutes, second = '0'] = text.split(':');
  const [whole, digits = ''] = second.split('.');
  const seconds = base + Number(hours) * 3600 + Number(minutes) * 60 + Number(whole);
  return temporal(type, seconds, Number(digits.padEnd(12, '0')), offset);
}

function midnight(date: string): number {
  const [, year, month, day] = /^(-?\d+)-(\d\d)-(\d\d)$/.exec(date) ?? [];
  // Date.UTC would take the years 0 to 99 for those of the last century.
  return new Date(0).setUTCFullYear(Number(year), Number(month) - 1, Number(day)) / 1000;
}

function readDuration(text: string): Temporal {
  const [, sign, days = 0, hours = 0, minutes = 0, whole = 0, digits = ''] =
    /^(-)?P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:\.(\d+))?S)?)?$/i.exec(text) ?? [];
  const seconds = Number(days) * DAY + Number(hours) * 3600 + Number(minutes) * 60 + Number(whole);
  const picoseconds = Number(digits.slice(0, 12).padEnd(12, '0'));
  return sign ? temporal('duration', -seconds, -picoseconds) : temporal('duration', seconds, picoseconds);
}

function dateText(wall: Date): string {
  const year = wall.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${two(wall.getUTCMonth() + 1)}-${two(wall.getUTCDate())}`;
}

function timeText({ wall, picoseconds }: Temporal): string {
  const parts = [wall.getUTCHours(), wall.getUTCMinutes(), wall.getUTCSeconds()];
  return `${parts.map(two).join(':')}${fraction(picoseconds)}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}

function durationText({ seconds, picoseconds }: Temporal): string {
  if (seconds < 0) return `-${durationText(temporal('duration', -seconds, -picoseconds))}`;
  const parts = [
    [Math.floor(seconds / DAY), 'D'],
    [Math.floor((seconds % DAY) / 3600), 'H'],
    [Math.floor((seconds % 3600) / 60), 'M'],
  ].map(([amount, unit]) => (amount ? `${amount}${unit}` : ''));
  const rest = `${seconds % 60}${fraction(picoseconds)}`;
  const [days, ...time] = parts;
  const text = `${time.join('')}${rest === '0' ? '' : `${rest}S`}`;
  return `P${days}${text || !days ? `T${text || '0S'}` : ''}`;
}

function fraction(picoseconds: number): string {
  return picoseconds === 0 ? '' : `.${String(picoseconds).padStart(12, '0').replace(/0+$/, '')}`;
}

function zone(offset: number): string {
  if (offset === 0) return 'Z';
  const minutes = Math.abs(offset);
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
