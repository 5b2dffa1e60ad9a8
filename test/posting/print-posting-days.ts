import { brokenReckonings, dueOn, everyDay, postingRulesets } from './posting-days.ts';

/**
 * A process of its own, so that a test can start it in another time zone of the host: `print-posting-days.ts
 * FIRST LAST`, and behind it the name of a reckoning that is broken on purpose.
 */
const [first = '2024', last = '2035', broken = ''] = process.argv.slice(2);
const winter = new Date('2031-01-15T12:00:00Z').getTimezoneOffset();
const summer = new Date('2031-07-15T12:00:00Z').getTimezoneOffset();
const days = everyDay(Number(first), Number(last));
const reckoning = brokenReckonings[broken];
const due = Object.values(postingRulesets).map((rules) =>
  days.map((day) => Object.values(reckoning === undefined ? dueOn(day, rules) : reckoning(day))),
);
process.stdout.write(JSON.stringify({ offsets: [winter, summer], due }));
