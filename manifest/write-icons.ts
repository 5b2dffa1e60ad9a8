import { writeFileSync } from 'node:fs';
import { drawIcons } from './draw-icons.ts';

/** `node manifest/write-icons.ts`: draws the icons anew into the files that are kept beside this one. */
for (const [name, bytes] of Object.entries(drawIcons())) writeFileSync(new URL(name, import.meta.url), bytes);
