import { HEADER, WITH_LOGIN, type Stage } from './stage';
import type { TemplateRun, TemplateTest } from './templateRun';

const DAY_MS = 86_400_000;

/** HR's system calls the workflow. */
async function call({ stage, workflow }: TemplateRun, person: object, key: string): Promise<number> {
	const hook = workflow.nodes.find(({ name }) => name === 'A person leaves');
	const path = hook?.parameters['path'] as string;
	const { status } = await fetch(`${stage.n8n.instance.origin}/webhook/${path}`, {
		method: 'POST',
		headers: { 'content-type': 'application/json', [HEADER.name]: key },
		body: JSON.stringify(person),
	});
	return status;
}

const statusOf = async ({ zoom }: Stage, email: string): Promise<string | undefined> =>
	(await zoom.control.users()).find((user) => user.email === email)?.status;

/** Who holds the meetings now. */
async function hosts({ zoom }: Stage): Promise<string[]> {
	const users = new Map((await zoom.control.users()).map(({ id, email }) => [id, email]));
	return (await zoom.control.meetings()).map(({ hostId }) => users.get(hostId) ?? 'nobody');
}

async function scene({ zoom }: Stage): Promise<void> {
	const users = ['leaver', 'other', 'manager', 'it'].map((name) => ({
		email: `${name}@example.com`,
		type: 2 as const,
	}));
	await zoom.control.seed({
		users,
		meetings: [{ host: 'leaver@example.com' }, { host: 'other@example.com' }],
	});
}

/** The template, with days that take a second each. */
export const offboarding: TemplateTest = {
	scene: async (stage) => {
		await scene(stage);
		return { 'Some days later': { unit: 'seconds' } };
	},
	stories: {
		'signs out, deactivates, waits and deletes whom HR’s call names, and the manager takes over': async (
			run,
		) => {
			await run.publish();
			const person = { email: 'Leaver@example.com', manager: 'manager@example.com', keepDays: 2 };
			expect(await call(run, person, HEADER.value)).toBe(200);
			await run.executions();
			expect(await statusOf(run.stage, 'leaver@example.com')).toBeUndefined();
			expect(await hosts(run.stage)).toEqual(['manager@example.com', 'other@example.com']);
			const changes = (await run.stage.zoom.control.requests()).filter(
				({ path, method, status }) => path.startsWith('/v2/') && method !== 'GET' && status < 300,
			);
			expect(changes.map(({ route }) => route)).toEqual([
				'DELETE /users/{userId}/token',
				'PUT /users/{userId}/status',
				'DELETE /users/{userId}',
			]);
			expect(changes.at(-1)?.query).toMatchObject({
				action: 'delete',
				transfer_email: 'manager@example.com',
				transfer_meeting: 'true',
				transfer_webinar: 'true',
				transfer_recording: 'true',
			});
		},
		'does nothing for a call without the key': async (run) => {
			await run.publish();
			expect(await call(run, { email: 'leaver@example.com' }, 'guessed')).toBe(403);
			expect(await statusOf(run.stage, 'leaver@example.com')).toBe('active');
		},
		'gives everybody of an uploaded list an execution and days of their own': async (run) => {
			await run.publish();
			const page = await run.form(WITH_LOGIN);
			const rows =
				'email,manager,keepDays\nleaver@example.com,manager@example.com,1\nother@example.com,,3\nnobody@example.com,,1\n';
			await page
				.getByLabel('List')
				.setInputFiles({ name: 'leavers.csv', mimeType: 'text/csv', buffer: Buffer.from(rows) });
			await page.getByRole('button', { name: 'Submit' }).click();
			const ends = await run.ended(4);
			expect(ends.filter(({ status }) => status === 'error')).toHaveLength(1);
			expect(await statusOf(run.stage, 'leaver@example.com')).toBeUndefined();
			expect(await statusOf(run.stage, 'other@example.com')).toBeUndefined();
			expect(await hosts(run.stage)).toEqual(['manager@example.com', 'it@example.com']);
		},
	},
};

/** The template as it is: it waits for real days, so that only the wait itself is seen. */
export const offboardingInDays: TemplateTest = {
	scene: async (stage) => {
		await scene(stage);
		return {};
	},
	stories: {
		'sleeps for as many days as it says, with the account deactivated': async (run) => {
			await run.publish();
			await call(run, { email: 'leaver@example.com', keepDays: 7 }, HEADER.value);
			const { id, waitTill } = await run.asleep();
			expect(Math.abs(Date.parse(waitTill) - Date.now() - 7 * DAY_MS)).toBeLessThan(60_000);
			expect(await statusOf(run.stage, 'leaver@example.com')).toBe('inactive');
			expect(await hosts(run.stage)).toContain('leaver@example.com');
			await run.cancel(id);
		},
	},
};
