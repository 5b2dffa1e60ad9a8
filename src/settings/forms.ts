import { z } from 'zod/v4';

export const guid = z.guid();
export const webUrl = z.url({ protocol: /^https?$/ });
/** https and no path; http for what stands on this machine. */
export const secureOrigin = /^(?:https:\/\/[^\s/]+|http:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?::\d{1,5})?)\/?$/i;
