import {
	RESOURCE_RULES,
	type CallSubject,
	type ResourceRule,
} from '../../../../zoom/api/limits/resourceRules';
import type { Route } from '../../../../zoom/api/routes/routes';

/** What is limited in a call, by the rules that bear on it. */
function limits(route: Route, call: CallSubject): unknown[] {
	return (RESOURCE_RULES[route] ?? []).flatMap((rule: ResourceRule) => {
		const of = rule.of(call);
		if (of === undefined) return [];
		if (rule.kind === 'window') return [[rule.limit.calls, rule.limit.windowMs]];
		return [rule.kind === 'daily' ? [rule.calls, 'a day'] : rule.kind];
	});
}

/** How many different things these calls are about. */
const things = (route: Route, ...calls: CallSubject[]): number =>
	new Set(calls.flatMap((call) => (RESOURCE_RULES[route] ?? []).map((rule) => rule.of(call)))).size;

describe('Zoom’s limits on one thing', () => {
	it.each<[Route, CallSubject, unknown[]]>([
		[
			'POST /users',
			{ body: { action: 'create' } },
			[[{ free: 50, pro: 1_500, business: 10_000 }, 'a day'], 'alone'],
		],
		['POST /users', { body: { action: 'autoCreate' } }, ['alone']],
		['POST /users', {}, ['alone']],
		['DELETE /users/{userId}', { userId: 'a' }, ['alone']],
		['POST /users/features', {}, [[1, 10_000]]],
		['PUT /users/{userId}/presence_status', { userId: 'a' }, [[1, 60_000]]],
		['POST /groups', {}, [[100, 'a day']]],
		['POST /users/{userId}/meetings', { userId: 'a' }, [[100, 'a day']]],
		['POST /users/{userId}/webinars', { userId: 'a' }, [[100, 'a day']]],
		['PATCH /meetings/{meetingId}', { meetingId: 1 }, [[100, 'a day']]],
		['PATCH /webinars/{webinarId}', { webinarId: '1' }, [[100, 'a day']]],
		['POST /meetings/{meetingId}/registrants', { meetingId: 1, body: { email: 'a@b.c' } }, [[3, 'a day']]],
		['POST /webinars/{webinarId}/registrants', { webinarId: 1, body: { email: 'a@b.c' } }, [[3, 'a day']]],
		[
			'POST /chat/users/{userId}/messages',
			{ userId: 'a', body: { to_channel: 'c' } },
			[
				[10, 1_000],
				[30, 10_000],
				[60, 100_000],
				[450, 1_000_000],
			],
		],
		['GET /users', {}, []],
	])('%s %j', (route, call, expected) => {
		expect(limits(route, call)).toEqual(expected);
	});

	it('on the creation of users give way where an account has shown that it takes two, on removals not', () => {
		const proven = (route: Route) =>
			(RESOURCE_RULES[route] ?? []).map(
				(rule) => 'untilProvenConcurrent' in rule && rule.untilProvenConcurrent,
			);
		expect([proven('POST /users'), proven('DELETE /users/{userId}')]).toEqual([[false, true], [false]]);
	});
});

describe('one thing', () => {
	it('is one person however the address is written, and a host counts meetings and webinars together', () => {
		const route = 'DELETE /users/{userId}';
		expect(things(route, { userId: 'Ana@Example.com' }, { userId: ' ana@example.com ' })).toBe(1);
		expect(things(route, { userId: 'ana' }, { userId: 'bo' })).toBe(2);
		const [meeting, webinar] = (
			['POST /users/{userId}/meetings', 'POST /users/{userId}/webinars'] as const
		).map((one) => RESOURCE_RULES[one]?.[0]?.of({ userId: 'ana' }));
		expect([meeting, webinar]).toEqual([meeting, meeting]);
	});

	it.each<[Route, CallSubject]>([
		['DELETE /users/{userId}', { userId: 'me' }],
		['POST /users/{userId}/meetings', { userId: 'me' }],
		['PUT /users/{userId}/presence_status', { userId: 'ME' }],
		['DELETE /users/{userId}', {}],
		['PATCH /meetings/{meetingId}', { meetingId: {} }],
		['POST /meetings/{meetingId}/registrants', { meetingId: 1 }],
		['POST /meetings/{meetingId}/registrants', { meetingId: 1, body: null }],
		['POST /meetings/{meetingId}/registrants', { meetingId: 1, body: { email: '' } }],
		['POST /chat/users/{userId}/messages', { userId: 'a', body: { to_contact: 'b@c.d' } }],
	])('is not limited where nobody knows which it is: %s %j', (route, call) => {
		expect(limits(route, call).filter((one) => one !== undefined)).toEqual([]);
	});

	it('is a meeting as number or text, a registration by person and meeting, a channel by its ID', () => {
		expect(things('PATCH /meetings/{meetingId}', { meetingId: 7 }, { meetingId: '7' })).toBe(1);
		const registrants = 'POST /meetings/{meetingId}/registrants';
		const one = { meetingId: 7, body: { email: 'Ana@example.com' } };
		expect(things(registrants, one, { ...one, body: { email: 'ana@example.com' } })).toBe(1);
		expect(
			things(registrants, one, { ...one, meetingId: 8 }, { ...one, body: { email: 'bo@example.com' } }),
		).toBe(3);
		const channel = (id: string) => ({ userId: 'a', body: { to_channel: id } });
		// Four windows each.
		expect(things('POST /chat/users/{userId}/messages', channel('c'), channel('c'))).toBe(4);
		expect(things('POST /chat/users/{userId}/messages', channel('c'), channel('d'))).toBe(8);
	});
});
