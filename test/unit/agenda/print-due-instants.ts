import { dueInstants, everyWednesday } from './agenda-hour.ts';

/** A process of its own, so that a test can start it in another time zone of the host. */
const winter = new Date('2031-01-15T12:00:00Z').getTimezoneOffset();
const summer = new Date('2031-07-15T12:00:00Z').getTimezoneOffset();
process.stdout.write(JSON.stringify({ offsets: [winter, summer], instants: dueInstants(everyWednesday()) }));
