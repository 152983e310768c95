import { createHmac } from 'node:crypto';
import { until } from '../../support/published';
import { call } from './signedCall';
import { CHATBOT_SECRET, WITH_LOGIN } from './stage';
import type { TemplateRun, TemplateTest } from './templateRun';

const ASKING = 'ana@example.com';
const APPROVER = 'approver@example.com';
const BOT = 'it-bot@example.com';

async function ask(run: TemplateRun): Promise<void> {
	const page = await run.form(WITH_LOGIN);
	await page.getByLabel('Your email').fill(ASKING);
	await page.getByLabel('What do you need?').fill('A Webinar license');
	await page.getByRole('button', { name: 'Submit' }).click();
	await run.asleep();
}

/** Somebody clicks, and Zoom tells the bot's endpoint. @returns n8n's status code */
async function click(run: TemplateRun, button: string, by = APPROVER): Promise<number> {
	const { control } = run.stage.zoom;
	const [card] = await control.cards();
	const body = JSON.stringify(await control.clickCard({ messageId: card?.id ?? '', button, by }));
	const at = String(Math.round(Date.now() / 1000));
	const signed = createHmac('sha256', CHATBOT_SECRET).update(`v0:${at}:${body}`).digest('hex');
	const trigger = run.workflow.nodes.find(({ name }) => name === 'A Click');
	return await call(run, `${trigger?.webhookId ?? ''}/zoom`, body, {
		'x-zm-signature': `v0=${signed}`,
		'x-zm-request-timestamp': at,
	});
}

/** What the person who asked was told. */
async function told({ stage }: TemplateRun): Promise<string[]> {
	const sent = await stage.zoom.control.requests({ route: 'POST /chat/users/{userId}/messages' });
	return sent.map(({ body }) => (body as { message: string }).message);
}

const scene: TemplateTest['scene'] = async ({ zoom }) => {
	await zoom.control.seed({
		users: [ASKING, APPROVER, BOT].map((email) => ({
			email,
			type: 1 as const,
			first_name: email.slice(0, email.indexOf('@')),
			last_name: 'Silva',
		})),
	});
	return {};
};

export const chatApproval: TemplateTest = {
	scene,
	stories: {
		'asks on a card, and tells who asked what the approver clicked, once': async (run) => {
			await run.publish();
			await ask(run);
			const [card] = await run.stage.zoom.control.cards();
			expect(JSON.stringify(card?.content)).toContain(`${ASKING} asks:\\nA Webinar license`);

			expect(await click(run, 'Approve', ASKING)).toBe(200);
			await until('words for whoever was not asked', async () => (await run.stage.zoom.control.cards())[1]);
			expect(await told(run)).toEqual([]);

			expect(await click(run, 'Approve')).toBe(200);
			await until('a message', async () => (await told(run))[0]);
			await run.executions(3);
			expect(await told(run)).toEqual(['Your request was approved by approver Silva: A Webinar license']);
			expect(JSON.stringify((await run.stage.zoom.control.cards())[0]?.content)).toContain(
				'Approve – approver Silva',
			);
		},
		'tells who asked that it was declined': async (run) => {
			await run.publish();
			await ask(run);
			expect(await click(run, 'Decline')).toBe(200);
			await run.executions(2);
			expect(await told(run)).toEqual(['Your request was declined by approver Silva: A Webinar license']);
		},
	},
};
