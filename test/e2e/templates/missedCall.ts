import { setTimeout as delay } from 'node:timers/promises';
import type { INodeParameters } from 'n8n-workflow';
import { readTemplate } from '../../../demo/templates';
import { until } from '../../support/published';
import type { TemplateRun, TemplateTest } from './templateRun';

const BOT = 'it-bot@example.com';
const ANA = 'ana@example.com';
const CALLER = '+12092592844';
/** How long somebody else of a queue may still answer, in a test, ms. */
const SETTLED = 500;

/** The template with calls that are settled sooner. */
function quickly(): INodeParameters {
	const judge = readTemplate('missed-call-follow-up.json').nodes.find(({ name }) => name === 'Judge Calls');
	const code = judge?.parameters['jsCode'] as string;
	const quick = code.replace('const SETTLED = 2 * MINUTE;', `const SETTLED = ${SETTLED};`);
	if (quick === code) throw new Error('The template has no such time');
	return { jsCode: quick };
}

const scene: TemplateTest['scene'] = async ({ zoom }) => {
	await zoom.control.seed({
		users: [
			{ email: BOT, type: 1 },
			{ email: ANA, type: 2 },
		],
		phone: { users: [{ email: ANA, extension: 1002 }] },
	});
	return {
		'Zoom Event Trigger': { subscription: 'calls', filters: { phoneDirection: 'inbound' } },
		'Judge Calls': quickly(),
	};
};

interface Ring {
	readonly call: string;
	readonly answered?: boolean;
	/** The user ID; nobody of the account has `gone`. */
	readonly user: string;
	readonly caller?: string;
	/** Through a call queue. */
	readonly queue?: string;
}

/** As Zoom tells it of one phone. */
const ring = ({ call, answered = false, user, caller = CALLER, queue }: Ring) => ({
	event: answered ? 'phone.callee_answered' : 'phone.callee_missed',
	object: {
		call_id: call,
		caller: { phone_number: caller, connection_type: 'voip' },
		callee: {
			extension_type: 'user',
			extension_number: user === 'gone' ? 1003 : 1002,
			user_id: user,
			timezone: 'America/New_York',
		},
		// Nothing in place of what stands in Zoom’s example.
		forwarded_by: queue ? { name: queue, extension_type: 'callQueue', extension_number: '1022' } : null,
		ringing_start_time: '2026-08-19T21:15:29Z',
	},
});

/** What was written in the chat, the first first. */
async function written({ stage }: TemplateRun): Promise<Array<{ to_contact: string; message: string }>> {
	const sent = await stage.zoom.control.requests({ route: 'POST /chat/users/{userId}/messages' });
	return sent.map(({ body }) => body as { to_contact: string; message: string });
}

const anaId = async ({ stage }: TemplateRun): Promise<string> =>
	(await stage.zoom.control.users()).find(({ email }) => email === ANA)?.id ?? '';

/** Looks once so many calls are noted down, which an execution of its own does for each event, and are settled. */
async function look(run: TemplateRun, count: number): Promise<void> {
	await until(`${count} calls`, async () =>
		(await run.tableRows('Missed calls')).length === count ? true : undefined,
	);
	await delay(SETTLED);
	await run.look();
	// What was judged is not kept.
	expect(await run.tableRows('Missed calls')).toEqual([]);
}

export const missedCall: TemplateTest = {
	scene,
	onCall: 'Every Minute',
	stories: {
		'tells whoever was called, in their own time, and the same caller only once': async (run) => {
			const user = await anaId(run);
			await run.publish();
			await run.push(
				ring({ call: 'c1', user }),
				ring({ call: 'c2', user }),
				ring({ call: 'c3', user, answered: true, caller: '+4930111' }),
				ring({ call: 'c3', user, caller: '+4930111' }),
			);
			await look(run, 4);
			expect((await written(run))[0]).toMatchObject({
				to_contact: ANA,
				message: [
					`Missed 2 calls from ${CALLER} to extension 1002:`,
					...Array.from({ length: 2 }, () => '- Wed 19 Aug, 17:15'),
				].join('\n'),
			});
			await run.push(ring({ call: 'c4', user }), ring({ call: 'c5', user, caller: '+12025550100' }));
			await look(run, 2);
			await run.look();
			const [, second, ...more] = await written(run);
			expect(second?.message).toContain('Missed call from +12025550100 to extension 1002');
			expect(more).toEqual([]);
			expect(run.stage.mail.waiting).toBe(0);
		},
		'mails the team of a queue once however many phones rang, and not when a colleague answered': async (
			run,
		) => {
			const user = await anaId(run);
			await run.publish();
			const members = [user, 'gone', 'third'];
			await run.push(
				...members.map((member) => ring({ call: 'q1', user: member, queue: 'Support' })),
				...members.map((member) =>
					ring({ call: 'q2', user: member, queue: 'Support', caller: '+493022', answered: member === user }),
				),
			);
			await look(run, 6);
			await run.look();
			const { subject, text, to } = await run.stage.mail.next();
			expect(to).toMatchObject([{ address: 'support@example.com' }]);
			expect(subject).toBe(`Missed call from ${CALLER} to Support`);
			expect(text?.trim()).toBe(`Missed call from ${CALLER} to Support:\n- Wed 19 Aug, 17:15`);
			expect(run.stage.mail.waiting).toBe(0);
			expect(await written(run)).toEqual([]);
		},
		'mails the team when the person cannot be told': async (run) => {
			await run.publish();
			await run.push(ring({ call: 'c1', user: 'gone' }));
			await look(run, 1);
			expect((await run.stage.mail.next()).subject).toBe(`Missed call from ${CALLER} to extension 1003`);
		},
	},
};
