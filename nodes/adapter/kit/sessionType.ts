import type { Route } from '../../../zoom/api/routes/routes';

/** Zoom has most of its routes once for meetings and once more for webinars. */
export type SessionType = 'meeting' | 'webinar';

type Replace<
	Text extends string,
	From extends string,
	To extends string,
> = Text extends `${infer Before}${From}${infer After}` ? `${Before}${To}${After}` : Text;

/** `GET /webinars/{webinarId}` of `GET /meetings/{meetingId}`. */
type WebinarRoute<R extends string> = Replace<
	Replace<R, 'meetings', 'webinars'>,
	'{meetingId}',
	'{webinarId}'
>;

/** A route of meetings that there is for webinars too. */
export type MeetingRoute = {
	[R in Route]: WebinarRoute<R> extends Exclude<Route, R> ? R : never;
}[Route];

export type SessionRoute<R extends MeetingRoute> = R | WebinarRoute<R>;

/** The route for meetings, or the same one for webinars. */
export const routeFor = <const R extends MeetingRoute>(type: SessionType, route: R): SessionRoute<R> =>
	type === 'meeting'
		? route
		: (route.replace('meetings', 'webinars').replace('{meetingId}', '{webinarId}') as WebinarRoute<R>);
