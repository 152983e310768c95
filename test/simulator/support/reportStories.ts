import type { Story } from './contract';

const DAY_MS = 86_400_000;
const day = (back: number): string => new Date(Date.now() - back * DAY_MS).toISOString().slice(0, 10);
const LAST_20_DAYS = `?from=${day(20)}&to=${day(1)}`;

export const REPORT_STORIES: Record<string, Story> = {
	'reports of an account with activity': async ({ zoom, call }) => {
		await zoom.control.seed({ users: 60, activity: { hosts: 40, days: 40 } });
		await call('GET', '/report/users', { query: `${LAST_20_DAYS}&type=active&page_size=10` });
		await call('GET', '/report/users', { query: `${LAST_20_DAYS}&type=inactive` });
		await call('GET', '/report/users', { query: '?from=2001-01-01&to=2001-01-08' });
		await call('GET', '/report/daily');
		await call('GET', '/report/daily', { query: '?year=2001&month=1' });
		for (const path of ['operationlogs', 'activities', 'telephone', 'history_meetings', 'cloud_recording']) {
			const { body } = await call('GET', `/report/${path}`, { query: LAST_20_DAYS });
			expect(Object.values(body).some((rows) => Array.isArray(rows) && rows.length > 0)).toBe(true);
		}
		await call('GET', '/report/meeting_activities', {
			query: `${LAST_20_DAYS}&activity_type=All%20Activities`,
		});
		const { body } = await call<{ billing_reports: Array<{ id: string }> }>('GET', '/report/billing');
		const invoices = { query: `?billing_id=${body.billing_reports[0]?.id}` };
		await call('GET', '/report/billing/invoices', invoices);
		await call('GET', '/report/billing/invoices', { query: '?billing_id=none' });
	},

	'what is planned': async ({ call }) => {
		const at = new Date(Date.now() + 2 * DAY_MS).toISOString().slice(0, 19);
		const body = { type: 2, topic: 'Soon', start_time: `${at}Z` };
		await call('POST', '/users/{userId}/meetings', { path: '/users/me/meetings', body });
		const { body: report } = await call<{ upcoming_events: unknown[] }>('GET', '/report/upcoming_events', {
			query: `?from=${day(0)}&to=${day(-10)}`,
		});
		expect(report.upcoming_events).toHaveLength(1);
	},

	'a past meeting and a past webinar': async ({ zoom, call }) => {
		const startsAt = Date.now() - 3 * DAY_MS;
		const endsAt = startsAt + 3_600_000;
		const person = (name: string) => ({
			name,
			email: `${name}@example.com`,
			joinedAt: startsAt,
			leftAt: endsAt,
		});
		const answers = [{ ...person('ana'), answers: [{ question: 'Why?', answer: 'Because' }] }].map(
			({ name, email, answers: given }) => ({ name, email, answers: given }),
		);
		await zoom.control.seed({
			pastMeetings: (['meeting', 'webinar'] as const).map((kind) => ({
				host: zoom.credentials.ownerEmail,
				kind,
				id: kind === 'meeting' ? 81234567890 : 91234567890,
				uuid: kind === 'meeting' ? '/aa//Bb+cdEFghIJklMNop==' : 'bbBbcdEFghIJklMNopQRst==',
				startsAt,
				endsAt,
				participants: [person('ana'), { ...person('bo'), email: '' }],
				polls: answers,
				questions: answers,
				survey: answers,
			})),
		});
		const hosts = '/report/users/{userId}/meetings';
		const { body } = await call<{ meetings: unknown[] }>('GET', hosts, {
			path: '/report/users/me/meetings',
			query: LAST_20_DAYS,
		});
		expect(body.meetings).toHaveLength(2);
		for (const kind of ['meeting', 'webinar'] as const) {
			const id =
				kind === 'meeting' ? encodeURIComponent('%2Faa%2F%2FBb%2BcdEFghIJklMNop%3D%3D') : '91234567890';
			for (const part of ['', '/participants', '/polls', '/qa', '/survey']) {
				const { status } = await call('GET', `/report/${kind}s/{${kind}Id}${part}`, {
					path: `/report/${kind}s/${id}${part}`,
				});
				expect(status).toBe(200);
			}
			await call('GET', `/report/${kind}s/{${kind}Id}`, { path: `/report/${kind}s/80000000000` });
			await call('GET', `/metrics/${kind}s`, { query: `${LAST_20_DAYS}&type=past` });
			for (const part of ['', '/participants']) {
				await call('GET', `/metrics/${kind}s/{${kind}Id}${part}`, {
					path: `/metrics/${kind}s/${id}${part}`,
					query: '?type=past',
				});
			}
		}
		await call('GET', '/metrics/quality', { query: LAST_20_DAYS });
	},
};
