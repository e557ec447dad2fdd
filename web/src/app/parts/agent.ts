/** Browsers, the more telling first: many say that they are others as well. */
const BROWSERS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/Edg(?:e|A|iOS)?\//, 'Edge'], [/OPR\//, 'Opera'], [/Firefox\/|FxiOS\//, 'Firefox'], [/SamsungBrowser\//, 'Samsung Internet'], [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [sign: RegExp, name: string])[] = [
  [/Android/, 'Android'], [/iPhone/, 'iPhone'], [/iPad/, 'iPad'], [/Windows/, 'Windows'], [/Macintosh|Mac OS X/, 'Mac'], [/CrOS/, 'ChromeOS'], [/Linux/, 'Linux'],
];

/**
 * What people call a browser and its system, by what it says of itself; undefined when it says nothing known.
 *
 * @param on puts both together
 */
export function agentName(agent: string, on: (browser: string, system: string) => string): string | undefined {
  const of = (known: typeof BROWSERS) => known.find(([sign]) => sign.test(agent))?.[1];
  const [browser, system] = [of(BROWSERS), of(SYSTEMS)];
  return browser !== undefined && system !== undefined ? on(browser, system) : (browser ?? system);
}
