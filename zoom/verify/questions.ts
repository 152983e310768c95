import type { Route, RouteParameters } from '../api/routes/routes';
import { recordsIn, textOf, type ZoomRecord } from '../values';

/** What Verify asks an account. Nothing here writes; docs/status.md lists the routes. */

export type Area = 'Users' | 'Groups' | 'Roles' | 'Meetings' | 'Recordings' | 'Reports' | 'Dashboards';

/** What earlier answers named, for questions about one thing. */
export interface Found {
	userId?: string;
	groupId?: string;
	roleId?: string;
	meetingId?: string;
	/** Who hosted something in the last weeks. */
	hostId?: string;
	/** A meeting that is over. */
	pastMeetingId?: string;
}

/** `yyyy-mm-dd`, UTC. */
export interface Days {
	readonly monthAgo: string;
	readonly yesterday: string;
	readonly today: string;
	readonly inAMonth: string;
}

/** Zoom's REST API, as ZoomClient has it. */
interface Asker {
	request<R extends Route>(route: R, parameters: RouteParameters<R>): Promise<ZoomRecord>;
}

export interface Question {
	readonly area: Area;
	readonly route: Route;
	/** What a person calls it. */
	readonly title: string;
	/** What the account has to have, for those that cannot be asked otherwise. */
	readonly needs: string;
	/** Fields that this package reads, such as `users[].id`. */
	readonly relied: readonly string[];
	/** @returns undefined where there is nothing to ask about; else what has to be done to ask */
	readonly ask: (found: Found, days: Days) => ((client: Asker) => Promise<ZoomRecord>) | undefined;
	/** Keeps what later questions are about. */
	readonly note: (answer: ZoomRecord, found: Found) => void;
}

interface Definition<R extends Route> {
	readonly area: Area;
	readonly route: R;
	readonly title: string;
	readonly needs?: string;
	readonly relied?: readonly string[];
	readonly with: (found: Found, days: Days) => RouteParameters<R> | undefined;
	readonly note?: (answer: ZoomRecord, found: Found) => void;
}

function question<const R extends Route>(definition: Definition<R>): Question {
	const { area, route, title, needs = '', relied = [], note = () => undefined } = definition;
	return {
		area,
		route,
		title,
		needs,
		relied,
		note,
		ask(found, days) {
			const parameters = definition.with(found, days);
			return parameters && (async (client) => await client.request(route, parameters));
		},
	};
}

/** Enough rows to see what they are made of. */
const ROWS = 30;

/** The ID of the first row that has one. */
const firstIn = (list: unknown, field = 'id'): string | undefined => {
	for (const { [field]: id } of recordsIn(list)) {
		if (typeof id === 'number' || textOf(id) !== '') return String(id);
	}
	return undefined;
};

const given = <K extends string>(name: K, value: string | undefined) =>
	value === undefined ? undefined : ({ [name]: value } as Record<K, string>);

/** Keeps a value once: the first one is as good as any other. */
function keep(found: Found, name: keyof Found, value: string | undefined): void {
	if (found[name] === undefined && value !== undefined) found[name] = value;
}

/** In this order, since later ones are about what earlier ones found. */
export const QUESTIONS: readonly Question[] = [
	question({
		area: 'Users',
		route: 'GET /users',
		title: 'List users',
		relied: ['users', 'users[].email', 'users[].type'],
		with: () => ({ query: { page_size: ROWS } }),
		note: (answer, found) => {
			keep(found, 'userId', firstIn(answer['users']));
		},
	}),
	question({
		area: 'Users',
		route: 'GET /users/{userId}',
		title: 'Get a user',
		needs: 'a user',
		relied: ['id', 'email', 'type'],
		with: ({ userId }) => given('userId', userId),
	}),
	question({
		area: 'Users',
		route: 'GET /users/{userId}/settings',
		title: 'Get the settings of a user',
		needs: 'a user',
		with: ({ userId }) => given('userId', userId),
	}),
	question({
		area: 'Users',
		route: 'GET /users/summary',
		title: 'Count users',
		with: () => ({}),
	}),
	question({
		area: 'Groups',
		route: 'GET /groups',
		title: 'List groups',
		relied: ['groups'],
		with: () => ({ query: { page_size: ROWS } }),
		note: (answer, found) => {
			keep(found, 'groupId', firstIn(answer['groups']));
		},
	}),
	question({
		area: 'Groups',
		route: 'GET /groups/{groupId}/members',
		title: 'List the members of a group',
		needs: 'a group',
		relied: ['members'],
		with: ({ groupId }) => (groupId === undefined ? undefined : { groupId, query: { page_size: ROWS } }),
	}),
	question({
		area: 'Roles',
		route: 'GET /roles',
		title: 'List roles',
		relied: ['roles'],
		with: () => ({}),
		note: (answer, found) => {
			keep(found, 'roleId', firstIn(answer['roles']));
		},
	}),
	question({
		area: 'Roles',
		route: 'GET /roles/{roleId}',
		title: 'Get a role',
		needs: 'a role',
		relied: ['privileges'],
		with: ({ roleId }) => given('roleId', roleId),
	}),
	question({
		area: 'Roles',
		route: 'GET /roles/{roleId}/members',
		title: 'List the members of a role',
		needs: 'a role',
		relied: ['members'],
		with: ({ roleId }) => (roleId === undefined ? undefined : { roleId, query: { page_size: ROWS } }),
	}),
	question({
		area: 'Reports',
		route: 'GET /report/users',
		title: 'Report on active hosts',
		relied: ['users', 'from', 'to'],
		with: (_found, { monthAgo, yesterday }) => ({
			query: { type: 'active', from: monthAgo, to: yesterday, page_size: ROWS },
		}),
		note: (answer, found) => {
			keep(found, 'hostId', firstIn(answer['users']));
		},
	}),
	question({
		area: 'Meetings',
		route: 'GET /users/{userId}/meetings',
		title: 'List the meetings of a host',
		needs: 'a user',
		relied: ['meetings', 'meetings[].id'],
		with: ({ userId: anybody, hostId: userId = anybody }) =>
			userId === undefined ? undefined : { userId, query: { page_size: ROWS } },
		note: (answer, found) => {
			keep(found, 'meetingId', firstIn(answer['meetings']));
		},
	}),
	question({
		area: 'Meetings',
		route: 'GET /meetings/{meetingId}',
		title: 'Get a meeting',
		needs: 'a scheduled meeting of that host',
		relied: ['id', 'type', 'host_id'],
		with: ({ meetingId }) => given('meetingId', meetingId),
	}),
	question({
		area: 'Recordings',
		route: 'GET /users/{userId}/recordings',
		title: 'List the cloud recordings of a host',
		needs: 'a user',
		relied: ['meetings'],
		with: ({ userId: anybody, hostId: userId = anybody }, { monthAgo, today }) =>
			userId === undefined ? undefined : { userId, query: { from: monthAgo, to: today, page_size: ROWS } },
	}),
	question({
		area: 'Reports',
		route: 'GET /report/users/{userId}/meetings',
		title: 'Report on the meetings of a host',
		needs: 'somebody who hosted a meeting in the last month',
		relied: ['meetings'],
		with: ({ hostId }, { monthAgo, yesterday }) =>
			hostId === undefined
				? undefined
				: { userId: hostId, query: { from: monthAgo, to: yesterday, page_size: ROWS } },
		note: (answer, found) => {
			keep(found, 'pastMeetingId', firstIn(answer['meetings'], 'uuid'));
		},
	}),
	question({
		area: 'Reports',
		route: 'GET /report/meetings/{meetingId}/participants',
		title: 'Report on the participants of a meeting',
		needs: 'a meeting of the last month with two participants',
		relied: ['participants'],
		with: ({ pastMeetingId }) =>
			pastMeetingId === undefined ? undefined : { meetingId: pastMeetingId, query: { page_size: ROWS } },
	}),
	question({
		area: 'Reports',
		route: 'GET /report/daily',
		title: 'Daily usage report',
		relied: ['dates'],
		with: (_found, { yesterday }) => ({
			query: { year: Number(yesterday.slice(0, 4)), month: Number(yesterday.slice(5, 7)) },
		}),
	}),
	question({
		area: 'Reports',
		route: 'GET /report/cloud_recording',
		title: 'Cloud recording usage report',
		relied: ['cloud_recording_storage'],
		with: (_found, { monthAgo, yesterday }) => ({ query: { from: monthAgo, to: yesterday } }),
	}),
	question({
		area: 'Reports',
		route: 'GET /report/upcoming_events',
		title: 'Report on upcoming events',
		relied: ['upcoming_events'],
		with: (_found, { today, inAMonth }) => ({ query: { from: today, to: inAMonth, page_size: ROWS } }),
	}),
	question({
		area: 'Reports',
		route: 'GET /report/activities',
		title: 'Report on sign-ins',
		relied: ['activity_logs'],
		with: (_found, { monthAgo, yesterday }) => ({
			query: { from: monthAgo, to: yesterday, page_size: ROWS },
		}),
	}),
	question({
		area: 'Reports',
		route: 'GET /report/operationlogs',
		title: 'Operation logs',
		relied: ['operation_logs'],
		with: (_found, { monthAgo, yesterday }) => ({
			query: { from: monthAgo, to: yesterday, page_size: ROWS },
		}),
	}),
	question({
		area: 'Reports',
		route: 'GET /report/history_meetings',
		title: 'Meeting and webinar history',
		relied: ['history_meetings'],
		with: (_found, { monthAgo, yesterday }) => ({
			query: { from: monthAgo, to: yesterday, page_size: ROWS },
		}),
	}),
	question({
		area: 'Dashboards',
		route: 'GET /metrics/meetings',
		title: 'Dashboard of meetings',
		relied: ['meetings'],
		with: (_found, { monthAgo, yesterday }) => ({
			query: { type: 'past', from: monthAgo, to: yesterday, page_size: ROWS },
		}),
	}),
	question({
		area: 'Dashboards',
		route: 'GET /metrics/quality',
		title: 'Dashboard of quality',
		with: (_found, { monthAgo, yesterday }) => ({ query: { from: monthAgo, to: yesterday } }),
	}),
];

/** What the checks of the role ask beside the questions. */
const ROLE_ROUTES = ['GET /users/{userId}', 'GET /users/{userId}/permissions'] as const;
/** The reports whose oldest day is looked for. */
export const HORIZON_ROUTES = [
	'GET /report/users',
	'GET /report/operationlogs',
	'GET /report/history_meetings',
] as const;

/** Every route that Verify asks, each once. */
export const ASKED_ROUTES: readonly Route[] = [
	...new Set<Route>([...QUESTIONS.map(({ route }) => route), ...ROLE_ROUTES, ...HORIZON_ROUTES]),
];
