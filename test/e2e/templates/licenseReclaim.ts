import { DateTime } from 'luxon';
import { approvalOf } from './approval';
import type { Stage } from './stage';
import { jsonOf, type TemplateRun, type TemplateTest } from './templateRun';

const lastWeek = DateTime.utc().minus({ weeks: 1 }).toISODate();
const longAgo = DateTime.utc().minus({ days: 45 }).toISODate();
const hosted = { meetings: 2, participants: 6, minutes: 60 };

async function types({ zoom }: Stage): Promise<Record<string, number>> {
	const users = await zoom.control.users();
	return Object.fromEntries(users.map(({ email, type }) => [email.split('@')[0] ?? '', type]));
}

async function addOns({ zoom }: Stage): Promise<Record<string, unknown>> {
	const users = await zoom.control.users();
	return Object.fromEntries(
		users
			.filter(({ addOns: has }) => Object.keys(has ?? {}).length > 0)
			.map(({ email, addOns: has }) => [email.split('@')[0] ?? '', has]),
	);
}

const HOSTS = ['busy', 'presenter', 'silent', 'hall', 'office'];
const BEFORE = {
	owner: 2,
	admin: 2,
	...Object.fromEntries([...HOSTS, 'idle', 'past'].map((name) => [name, 2])),
	basic: 1,
};
const ADD_ONS_BEFORE = {
	past: { webinar: 500 },
	presenter: { webinar: 500, zoom_whiteboard: true },
	silent: { webinar: 500, zoom_whiteboard: true },
	hall: { large_meeting: 1000 },
	office: { webinar: 500, large_meeting: 1000 },
};

/** A session of the last weeks. */
const session = (name: string, kind: 'meeting' | 'webinar', people: number) => {
	const startsAt = DateTime.utc().minus({ weeks: 2 }).startOf('day').toMillis();
	const endsAt = startsAt + 3_600_000;
	return {
		host: `${name}@example.com`,
		kind,
		startsAt,
		endsAt,
		participants: Array.from({ length: people }, (_, at) => ({
			name: `Guest ${at}`,
			joinedAt: startsAt,
			leftAt: endsAt,
		})),
	};
};

async function untilTheQuestion(run: TemplateRun) {
	const id = await run.start('Every month');
	const approval = await approvalOf(run);
	expect(approval.plan.mail.text).toMatch(
		/^Approval needed: 2 people will become Basic users, and 4 add-on licenses will be free again\./,
	);
	expect(approval.plan.mail.text).toContain(
		'Free already: 1 × Licensed, 2 × Webinar 500, 1 × Large Meeting 1000.',
	);
	expect(approval.plan.page).toContain('add-on licenses: <del>Webinar 500</del>');
	for (const who of ['idle', 'past', 'silent', 'office'])
		expect(approval.plan.page).toContain(`${who}@example.com`);
	for (const who of ['busy', 'basic', 'presenter', 'hall'])
		expect(approval.plan.page).not.toContain(`${who}@example.com`);
	expect(await types(run.stage)).toEqual(BEFORE);
	expect(await addOns(run.stage)).toEqual(ADD_ONS_BEFORE);
	return { id, approval };
}

export const licenseReclaim: TemplateTest = {
	scene: async ({ zoom }) => {
		const users = [...HOSTS, 'idle', 'past'].map((name) => ({
			email: `${name}@example.com`,
			type: 2 as const,
			...(name in ADD_ONS_BEFORE && { addOns: ADD_ONS_BEFORE[name as keyof typeof ADD_ONS_BEFORE] }),
		}));
		await zoom.control.configureAccount({
			licensedSeats: 10,
			addOnSeats: { webinar500: 6, large_meeting1000: 3 },
		});
		await zoom.control.seed({
			users: [
				...users,
				{ email: 'admin@example.com', type: 2, role_id: '1' },
				{ email: 'basic@example.com', type: 1 },
			],
			activity: [
				...HOSTS.map((name) => ({ email: `${name}@example.com`, date: lastWeek, ...hosted })),
				{ email: 'past@example.com', date: longAgo, ...hosted },
			],
			pastMeetings: [
				session('presenter', 'webinar', 2),
				session('silent', 'meeting', 5),
				session('hall', 'meeting', 4),
				session('office', 'meeting', 3),
			],
		});
		const size = { id: 'size', name: 'usualMeetingSize', value: 3, type: 'number' };
		return { 'What counts as used': { assignments: { assignments: [size] } } };
	},
	stories: {
		'takes the licenses and add-ons nobody used back after the approval': async (run) => {
			const { id, approval } = await untilTheQuestion(run);
			await approval.answer('Approve');
			const execution = await run.finished(id);
			expect(await types(run.stage)).toEqual({ ...BEFORE, idle: 1, past: 1 });
			expect(await addOns(run.stage)).toEqual({
				presenter: ADD_ONS_BEFORE.presenter,
				silent: { zoom_whiteboard: true },
				hall: ADD_ONS_BEFORE.hall,
			});
			const rows = jsonOf(execution, 'Take the licenses back');
			expect(rows.map(({ email, result }) => [email, result])).toEqual([
				['idle@example.com', 'done'],
				['past@example.com', 'done'],
				['silent@example.com', 'done'],
				['office@example.com', 'done'],
			]);
		},
		'leaves every license where it is when the approver declines': async (run) => {
			const { id, approval } = await untilTheQuestion(run);
			await approval.answer('Decline');
			await run.finished(id);
			expect(await types(run.stage)).toEqual(BEFORE);
			expect(await addOns(run.stage)).toEqual(ADD_ONS_BEFORE);
		},
		'takes no add-on from anybody when Zoom does not tell the meetings of one holder': async (run) => {
			const { id: hall } = (await run.stage.zoom.control.users()).find(
				({ email }) => email === 'hall@example.com',
			) ?? { id: '' };
			await run.stage.zoom.control.fault({
				on: 'GET /report/users/{userId}/meetings',
				containing: hall,
				forever: true,
				status: 404,
				body: { code: 1001, message: 'User does not exist.' },
			});
			const id = await run.start('Every month');
			const approval = await approvalOf(run);
			for (const who of ['silent', 'office']) expect(approval.plan.page).not.toContain(`${who}@example.com`);
			expect(approval.plan.page).toContain('idle@example.com');
			await approval.answer('Decline');
			await run.finished(id);
		},
	},
};
