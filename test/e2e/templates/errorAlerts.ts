import { setTimeout as delay } from 'node:timers/promises';
import type { INode, INodeParameters } from 'n8n-workflow';
import { CREDENTIAL_TYPE } from '../../../demo/account';
import type { SavedItem } from '../../../demo/n8n/client';
import { readTemplate } from '../../../demo/templates';
import { publish, until } from '../../support/published';
import type { TemplateRun, TemplateTest } from './templateRun';

const FAILURES = 12;
/** A minute of the template, in a test, ms. */
const MINUTE = 100;
/** The credentials are well again after so many minutes without a failure. */
const QUIET = 15;

/** The template with minutes that a test can wait for. */
function quickly(): INodeParameters {
	const decide = readTemplate('error-alerts.json').nodes.find(({ name }) => name === 'Decide');
	const code = decide?.parameters['jsCode'] as string;
	const quick = code.replace('const MINUTE = 60_000;', `const MINUTE = ${MINUTE};`);
	if (quick === code) throw new Error('The template has no such minute');
	return { jsCode: quick };
}

const scene: TemplateTest['scene'] = async () => await Promise.resolve({ Decide: quickly() });

let made = 0;

/** Calls a workflow that asks Zoom for a user, and whose failures come to the template. */
async function failing(
	run: TemplateRun,
	name: string,
	credential?: SavedItem,
): Promise<(times: number) => Promise<void>> {
	const { client, instance } = run.stage.n8n;
	const path = `failing-${(made += 1)}`;
	const saved = credential ?? run.stage.credentials[CREDENTIAL_TYPE];
	if (!saved) throw new Error('The stage has no Zoom credential');
	const node = (id: string, type: string, typeVersion: number, parameters: INodeParameters): INode => ({
		id,
		name: id,
		type,
		typeVersion,
		position: [0, 0],
		parameters,
	});
	// What it asks for, and what the template does.
	await run.stage.zoom.control.configureApp({
		kind: 'server-to-server',
		scopes: ['user:read:list_users:admin', 'user:read:user:admin'],
	});
	await run.stage.logInAnew();
	const workflow = await client.createWorkflow({
		name,
		nodes: [
			{ ...node('Call', 'n8n-nodes-base.webhook', 2, { path, responseMode: 'onReceived' }), webhookId: path },
			{
				...node('Zoom', 'n8n-nodes-zoom-automation.zoomUser', 1, {
					authentication: 'serverToServer',
					resource: 'user',
					operation: 'get',
					userId: { __rl: true, mode: 'id', value: 'nobody@example.com' },
				}),
				credentials: { [CREDENTIAL_TYPE]: { id: saved.id, name: saved.name } },
			},
		],
		connections: { Call: { main: [[{ node: 'Zoom', type: 'main', index: 0 }]] } },
		settings: { errorWorkflow: run.workflow.id },
	});
	await publish(client, workflow);
	return async (times) => {
		const call = async (): Promise<unknown> => await fetch(`${instance.origin}/webhook/${path}`);
		await Promise.all(Array.from({ length: times }, call));
	};
}

/** Until so many failures are noted down, which a workflow of their own does for each. */
async function noted(run: TemplateRun, count: number): Promise<void> {
	await until(`${count} failures`, async () =>
		(await run.tableRows('Zoom failures')).length === count ? true : undefined,
	);
}

const DAILY = {
	on: 'GET /users/{userId}',
	status: 429,
	body: {
		code: 429,
		message: 'You have reached the maximum daily rate limit for this API. Refer to the response header.',
	},
	headers: { 'x-ratelimit-type': 'Daily-limit' },
};

export const errorAlerts: TemplateTest = {
	scene,
	onCall: 'Every Minute',
	stories: {
		'mails once when the credentials of a workflow are refused, however often it fails, and once when it is well':
			async (run) => {
				const { n8n, zoom, mail } = run.stage;
				const wrong = await n8n.credential(zoom.credentials, { clientSecret: 'wrongSecretOfTheTest' });
				const fail = await failing(run, 'With a wrong secret', wrong);
				await run.publish();
				await run.look();
				expect(mail.waiting).toBe(0);

				await fail(FAILURES);
				await noted(run, FAILURES);
				await run.look();
				const broken = await mail.next();
				expect(broken.subject).toBe('Zoom: the credentials are refused');
				expect(broken.text).toContain('Workflow: With a wrong secret');
				expect(broken.text).toContain('Client Secret');
				expect(broken.text).not.toContain('wrongSecretOfTheTest');

				await run.look();
				expect(mail.waiting).toBe(0);
				// What was told is not kept.
				expect(await run.tableRows('Zoom failures')).toEqual([]);

				await delay(QUIET * MINUTE);
				await run.look();
				expect((await mail.next()).subject).toBe('Zoom: well again (the credentials are refused)');
				await run.look();
				expect(mail.waiting).toBe(0);
			},
		'tells an item that Zoom refuses from a daily limit that is used up': async (run) => {
			const { n8n, zoom, mail } = run.stage;
			// With limits of its own: the day that is used up here would be so for every story after this one.
			const ofAnotherPlan = await n8n.credential(zoom.credentials, { plan: 'pro' });
			const fail = await failing(run, 'Asks for nobody', ofAnotherPlan);
			await run.publish();
			await fail(2);
			await noted(run, 2);
			await run.look();
			const refused = await mail.next();
			expect(refused.subject).toBe('Zoom: "Asks for nobody" fails');
			expect(refused.text).toContain('nobody@example.com');

			await zoom.control.fault({ ...DAILY, forever: true });
			await fail(2);
			await noted(run, 2);
			await run.look();
			const limited = await mail.next();
			expect(limited.subject).toBe('Zoom: a daily limit is used up');
			expect(limited.text).toContain('Workflow: Asks for nobody');
		},
	},
};
