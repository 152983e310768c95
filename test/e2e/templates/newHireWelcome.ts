import type { TemplateRun, TemplateTest } from './templateRun';

const hire = {
	email: 'new@example.com',
	first_name: 'Noa',
	status: 'pending' as const,
	manager: 'boss@example.com',
};
const created = { event: 'user.created', object: { id: 'new', email: hire.email } };
const activated = { event: 'user.activated', object: { id: 'new', email: hire.email } };

/** The person accepts the invitation. */
async function accept({ admin }: TemplateRun): Promise<void> {
	await admin.call('PUT', `/users/${hire.email}/status`, { action: 'activate' });
}

/** Topic and host of all meetings, and whether they are on a working day at ten in the morning. */
async function meetings({ stage }: TemplateRun): Promise<unknown[]> {
	const users = new Map((await stage.zoom.control.users()).map(({ id, email }) => [id, email]));
	return (await stage.zoom.control.meetings()).map(({ topic, hostId, startsAt = 0, timezone, settings }) => {
		const options = { timeZone: timezone, weekday: 'short', hour: '2-digit', hourCycle: 'h23' } as const;
		const [day = '', hour] = new Date(startsAt).toLocaleString('en-GB', options).split(/,? /);
		const workingDay = !['Sat', 'Sun'].includes(day);
		return { topic, host: users.get(hostId), hour, workingDay, invitees: settings['meeting_invitees'] };
	});
}

const welcome = {
	topic: 'Welcome, Noa',
	host: 'boss@example.com',
	hour: '10',
	workingDay: true,
	invitees: [{ email: hire.email }],
};

export const newHireWelcome: TemplateTest = {
	scene: async ({ zoom }) => {
		await zoom.control.seed({
			users: [hire, { email: 'boss@example.com', type: 2 }, { email: 'old@example.com', createdAt: 0 }],
		});
		return {
			'Zoom Event Trigger': { subscription: 'welcome' },
			'Look again in an hour': { amount: 2, unit: 'seconds' },
		};
	},
	stories: {
		'schedules the welcome with the manager when Zoom tells that the invitation was accepted': async (
			run,
		) => {
			await run.publish();
			await accept(run);
			await run.push(activated);
			await run.executions(1);
			expect(await meetings(run)).toEqual([welcome]);
		},
		'looks itself when that was not told, and schedules one meeting when it was told all the same': async (
			run,
		) => {
			await run.publish();
			await run.push(created);
			await new Promise((resolve) => setTimeout(resolve, 4_000));
			expect(await meetings(run)).toEqual([]);
			await accept(run);
			await run.executions(1);
			await run.push(activated);
			await run.executions(2);
			expect(await meetings(run)).toEqual([welcome]);
		},
		'does nothing for a user who comes back': async (run) => {
			await run.publish();
			await run.push({ event: 'user.activated', object: { id: 'old', email: 'old@example.com' } });
			await run.executions(1);
			expect(await meetings(run)).toEqual([]);
		},
	},
};
