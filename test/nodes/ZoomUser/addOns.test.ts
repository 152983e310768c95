import { assignAddOn } from '../../../nodes/ZoomUser/actions/user/addOns';
import type { Change } from '../../../nodes/ZoomUser/actions/user/licenseChange';
import type { BulkRun } from '../../../nodes/adapter/kit';
import type { Zoom } from '../../../nodes/adapter/login/zoom';
import { FeatureCalls } from '../../../zoom/account/featureCalls';
import { ZoomRefusedError } from '../../../zoom/errors';

/** A Zoom that gives every add-on, and says how many there are. */
class Features {
	readonly calls: Array<{ at: number; users: number }> = [];
	now = 0;
	refuse = false;

	readonly zoom = {
		now: () => this.now,
		sleep: async (ms: number) => {
			this.now += ms;
			await Promise.resolve();
		},
		request: async (route: string, { body }: { body?: { users: Array<{ id: string }> } }) => {
			await Promise.resolve();
			if (route !== 'POST /users/features') return {};
			this.calls.push({ at: this.now, users: body?.users.length ?? 0 });
			if (this.refuse) throw new ZoomRefusedError('No such subscription', { zoomCode: 300, status: 400 });
			return { success_user_ids: body?.users.map(({ id }) => id), fail_details: [] };
		},
	} as unknown as Zoom;
}

const license = { feature: 'webinar', value: '1' } as const;
const group = (count: number): Change[] =>
	Array.from({ length: count }, (_, item) => ({
		item,
		userId: `user${item}`,
		license,
		subscription: '',
		subject: `user user${item}`,
	}));

async function assign(features: Features, count: number) {
	const run: BulkRun = {
		zoom: features.zoom,
		timezone: 'UTC',
		waiting: { resumeUrl: () => '', until: async () => await Promise.resolve() },
		n8n: {
			notice: () => undefined,
			remark: () => undefined,
			progress: () => undefined,
			resume: async () => await Promise.reject(new Error('nothing waits here')),
			memory: {},
		},
		chatbot: async () => await Promise.reject(new Error('there is no chatbot here')),
		concurrency: 40,
		maxWait: 1000,
		settle: async ({ item, subject }, work) => {
			try {
				return { item, output: await work() };
			} catch (error) {
				return { item, error, subject };
			}
		},
	};
	return await assignAddOn(
		group(count),
		new FeatureCalls({ zoom: run.zoom, sleep: run.zoom.sleep, now: run.zoom.now }),
		run,
	);
}

describe('add-ons of many people', () => {
	it.each([
		[1, [1]],
		[30, [30]],
		[31, [30, 1]],
		[60, [30, 30]],
		[61, [30, 30, 1]],
	])('of %i go 30 in a call, one call in ten seconds', async (count, sizes) => {
		const features = new Features();
		const outcomes = await assign(features, count);
		expect(features.calls).toEqual(sizes.map((users, at) => ({ at: at * 10_000, users })));
		expect(outcomes.map((outcome) => ('output' in outcome ? outcome.output : outcome))).toEqual(
			group(count).map(({ userId }) => ({ userId, license: 'webinar', value: '1', updated: true })),
		);
	});

	it('are not sent again and again when Zoom refuses the license as such', async () => {
		const features = new Features();
		features.refuse = true;
		const outcomes = await assign(features, 61);
		expect(features.calls).toHaveLength(1);
		expect(outcomes.filter((outcome) => 'error' in outcome)).toHaveLength(61);
	});
});
