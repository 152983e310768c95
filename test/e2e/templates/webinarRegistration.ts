import { logIn } from '../../simulator/support/caller';
import type { Stage } from './stage';
import type { TemplateRun, TemplateTest } from './templateRun';

const SIGNUPS = '/signups';
const TRIGGER = 'Every hour';
const HOST = 'host@example.com';
const person = (name: string) => ({ email: `${name}@example.com`, first_name: name, last_name: 'Example' });
const PEOPLE = Array.from({ length: 40 }, (_nothing, index) => person(`p${index}`));

const batches = async ({ zoom }: Stage) =>
	await zoom.control.requests({ route: 'POST /webinars/{webinarId}/batch_registrants' });

/** Who is registered, and how it stands with them, as Zoom's page shows it. */
async function registered({ admin: { call } }: TemplateRun): Promise<Record<string, string>> {
	const { body: list } = await call<{ webinars: Array<{ id: number }> }>('GET', `/users/${HOST}/webinars`);
	const found: Record<string, string> = {};
	for (const status of ['approved', 'pending', 'denied']) {
		const path = `/webinars/${list.webinars[0]?.id}/registrants?status=${status}&page_size=300`;
		const { body } = await call<{ registrants: Array<{ email: string }> }>('GET', path);
		for (const { email } of body.registrants) found[email] = status;
	}
	return found;
}

async function runsAgain(run: TemplateRun): Promise<void> {
	const before = await registered(run);
	const calls = (await batches(run.stage)).length;
	await run.toEnd(TRIGGER);
	expect(await registered(run)).toEqual(before);
	expect(await batches(run.stage)).toHaveLength(calls);
}

export const webinarRegistration: TemplateTest = {
	scene: async ({ zoom, pages }) => {
		await zoom.control.seed({ users: [{ email: HOST, type: 2 }] });
		const { call } = await logIn(zoom);
		const webinar = {
			topic: 'Launch',
			type: 5,
			start_time: '2027-07-01T09:00:00Z',
			settings: { approval_type: 0 },
		};
		const { body } = await call<{ id: number }>('POST', `/users/${HOST}/webinars`, webinar);
		const registrants = `/webinars/${body.id}/registrants`;
		await call('POST', registrants, person('early'));
		const { body: denied } = await call<{ registrant_id: string }>('POST', registrants, person('denied'));
		await call('PUT', `${registrants}/status`, {
			action: 'deny',
			registrants: [{ id: denied.registrant_id }],
		});
		const webinarId = { __rl: true, mode: 'id', value: String(body.id) };
		return {
			'Who signed up': { url: pages.json(SIGNUPS, [person('Early'), person('denied'), ...PEOPLE]) },
			'Registered already': { webinarId },
			Register: { webinarId },
		};
	},
	stories: {
		'registers who is new, 30 a call, nobody twice and nobody who was denied': async (run) => {
			await run.toEnd(TRIGGER);
			expect(await registered(run)).toEqual({
				'early@example.com': 'approved',
				'denied@example.com': 'denied',
				...Object.fromEntries(PEOPLE.map(({ email }) => [email, 'approved'])),
			});
			expect(await batches(run.stage)).toHaveLength(2);
			await runsAgain(run);
		},
		'registers the first ones of a webinar that has nobody yet': async (run) => {
			const { call } = run.admin;
			const { body } = await call<{ webinars: Array<{ id: number }> }>('GET', `/users/${HOST}/webinars`);
			const path = `/webinars/${body.webinars[0]?.id}/registrants`;
			for (const status of ['approved', 'denied']) {
				const { body: list } = await call<{ registrants: Array<{ id: string }> }>(
					'GET',
					`${path}?status=${status}`,
				);
				for (const { id } of list.registrants) await call('DELETE', `${path}/${id}`);
			}
			expect(await registered(run)).toEqual({});
			await run.toEnd(TRIGGER);
			expect(Object.keys(await registered(run))).toHaveLength(PEOPLE.length + 2);
		},
	},
};
