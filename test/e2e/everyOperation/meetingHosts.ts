import { byEmail } from './example';

/** Who hosts in the stories of Zoom Meeting, and when. */

export const HOST = 'ana@example.com';
export const ANA = byEmail(HOST);
export const USERS = [
	{ email: HOST, type: 2 as const, timezone: 'Europe/Madrid' },
	{ email: 'bo@example.com', type: 2 as const },
];
export const START = '2099-05-04T09:00:00';
