import { enableCompileCache } from 'node:module';

/**
 * `npm start`: the bot in production. Compiled code is kept between runs, in the system's folder for temporary files: a start then
 * takes two thirds of the time. Where nothing may be written there, it starts all the same.
 */
enableCompileCache();
const { startBot } = await import('./start-bot.ts');
await startBot();
