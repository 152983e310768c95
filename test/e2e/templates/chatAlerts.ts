import type { TemplateRun, TemplateTest } from './templateRun';
import { logIn } from '../../simulator/support/caller';
import { until } from '../../support/published';

/** So often the template checks here, in seconds. */
const EVERY = 3;
const BOT = 'it-bot@example.com';

const scene: TemplateTest['scene'] = async ({ zoom }) => {
	await zoom.control.seed({
		users: [{ email: BOT, type: 1 }],
		chat: { channels: [{ name: 'Alerts', owner: BOT }] },
	});
	const { call } = await logIn(zoom);
	const { body } = await call<{ channels: Array<{ id: string }> }>('GET', `/chat/users/${BOT}/channels`);
	const channelId = { __rl: true, mode: 'id', value: body.channels[0]?.id ?? '' };
	return {
		'Every 5 minutes': { rule: { interval: [{ field: 'seconds', secondsInterval: EVERY }] } },
		'Tell the Change': { channelId },
		'Tell the Failure': { channelId },
	};
};

const NO_API = { on: 'GET /users', status: 400, body: { code: 300, message: 'Zoom is closed today' } };

/** What was written into the channel, the first first. */
async function written({ stage }: TemplateRun): Promise<string[]> {
	const sent = await stage.zoom.control.requests({ route: 'POST /chat/users/{userId}/messages' });
	return sent.map(({ body }) => (body as { message: string }).message);
}

export const chatAlerts: TemplateTest = {
	scene,
	stories: {
		'writes once what stops working, and once that all works again': async (run) => {
			const { control } = run.stage.zoom;
			await control.fault({ ...NO_API, forever: true });
			await run.publish();
			await until('a message', async () => (await written(run))[0]);
			const ended = await run.ended(0);
			await run.ended(ended.length + 3);
			const [broken, ...more] = await written(run);
			expect(broken).toContain('Zoom: something does not work');
			expect(broken).toContain('Zoom is closed today');
			expect(more).toEqual([]);

			await control.clearFaults();
			await until('a second message', async () => (await written(run))[1]);
			expect(await written(run)).toEqual([broken, 'Zoom: everything works again']);
		},
	},
};
