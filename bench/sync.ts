import Table from 'cli-table3';
import { disposeZoomSdk } from '../nodes/adapter/login/sdk';
// ".js": without it some loaders take the codex file for the module.
import { ZoomUser } from '../nodes/ZoomUser/ZoomUser.node.js';
import { startSimulator, type Simulator } from '../simulator';
import { runInN8n } from '../test/support/workflow';
import { orEnd } from '../test/support/orEnd';

/**
 * A sync of 10,000 people in n8n's own engine, against a simulator that keeps the limits of a Business account.
 * `npx tsx bench/sync.ts [--people 10000] [--changed 200] [--moved 1000]`
 *
 * The bounds are what nobody can go below: one call a page of the list, and LIGHT's 80 calls a second for what changes; people
 * join groups 30 in a call, and each leaves one in a call of its own.
 * "Sending" is what applying takes beyond planning the same list, and the ratio is that to the bound.
 * "By hand" is one GET a person, as four nodes and an If do it.
 */

const LIGHT_A_SECOND = 80;

function option(name: string, otherwise: number): number {
	const at = process.argv.indexOf(`--${name}`);
	return at === -1 ? otherwise : Number(process.argv[at + 1]);
}

const PEOPLE = option('people', 10_000);
const CHANGED = option('changed', 200);
const MOVED = option('moved', 1_000);
const GROUPS = Array.from({ length: 30 }, (_, index) => `Group ${index + 1}`);

const COLUMNS = {
	fieldMapping: {
		row: [
			{ zoomField: 'first_name', column: 'firstName' },
			{ zoomField: 'last_name', column: 'lastName' },
			{ zoomField: 'dept', column: 'department' },
		],
	},
	leavers: 'absent',
	removalLimit: 0,
};

const GROUP_COLUMNS = {
	groupsColumn: 'groups',
	managedGroups: GROUPS,
	options: { createGroups: true, maxLeavingGroups: MOVED },
};

type Row = Record<string, unknown>;

async function run(zoom: Simulator, mode: string, items: Row[], columns: object) {
	const before = await zoom.control.counters();
	const startedAt = performance.now();
	const { outputs, error } = await runInN8n({
		node: new ZoomUser(),
		parameters: { resource: 'user', operation: 'sync', mode, ...columns },
		credentials: {
			type: 'zoomServerToServerApi',
			data: { ...zoom.credentials, environment: 'commercial', plan: 'business' },
		},
		items,
	});
	if (error) throw error;
	const seconds = (performance.now() - startedAt) / 1000;
	const after = await zoom.control.counters();
	const rows = (outputs[0] ?? []).map(({ json }) => json);
	const refused = Object.values(after.refused).reduce((sum, count) => sum + count, 0);
	return {
		seconds,
		calls: after.total - before.total - (after.tokens.total - before.tokens.total),
		refused,
		changes: rows.filter(({ result }) => result === 'planned' || result === 'done').length,
		failed: rows.filter(({ result }) => result === 'failed').length,
	};
}

async function main(): Promise<void> {
	const zoom = await startSimulator({ plan: 'business' });
	process.env['ZOOM_ORIGIN'] = zoom.origin;
	try {
		await zoom.control.seed({ users: PEOPLE });
		const users = await zoom.control.users();
		const hr = (changed: number): Row[] =>
			users
				.filter(({ status }) => status !== 'inactive')
				.map((user, index) => ({
					email: user.email,
					firstName: user.first_name,
					lastName: user.last_name,
					department: index <= changed && index > 0 ? 'Moved' : user.dept,
				}));

		const table = new Table({
			head: [
				'',
				'people',
				'changes',
				'failed',
				'calls',
				'429',
				'seconds',
				'sending (s)',
				'bound (s)',
				'ratio',
				'by hand (s)',
			],
		});
		/** What a plan took last. */
		let planning = 0;
		const measure = async (name: string, mode: string, items: Row[], columns: object = COLUMNS) => {
			const { seconds, calls, refused, changes, failed } = await run(zoom, mode, items, columns);
			if (mode === 'plan') planning = seconds;
			const sent = mode === 'plan' ? 0 : changes;
			const sending = sent === 0 ? 0 : seconds - planning;
			const bound = Math.max(0, sent - LIGHT_A_SECOND) / LIGHT_A_SECOND;
			const byHand = (items.length + sent - LIGHT_A_SECOND) / LIGHT_A_SECOND;
			const figures = [
				changes,
				failed,
				calls,
				refused,
				seconds.toFixed(1),
				sending.toFixed(1),
				bound.toFixed(1),
				bound === 0 ? '' : (sending / bound).toFixed(2),
				byHand.toFixed(0),
			];
			table.push([name, items.length, ...figures]);
		};
		await measure('plan, nothing to do', 'plan', hr(0));
		await measure('plan, some changed', 'plan', hr(CHANGED));
		await measure('apply, some changed', 'apply', hr(CHANGED));
		await measure('apply again', 'apply', hr(CHANGED));

		/** Three groups each; of some people the first one is another. */
		const grouped = (moved: number): Row[] =>
			hr(CHANGED).map(({ email }, index) => {
				const shift = index <= moved && index > 0 ? 3 : 0;
				const groups = [index + shift, index + 1, index + 2].map((at) => GROUPS[at % GROUPS.length]);
				return { email, groups };
			});
		await run(zoom, 'apply', grouped(0), GROUP_COLUMNS);
		await measure('plan, three groups each', 'plan', grouped(0), GROUP_COLUMNS);
		await measure('plan, some in another group', 'plan', grouped(MOVED), GROUP_COLUMNS);
		await measure('apply, some in another group', 'apply', grouped(MOVED), GROUP_COLUMNS);
		await measure('apply groups again', 'apply', grouped(MOVED), GROUP_COLUMNS);
		process.stdout.write(`${table.toString()}\n`);
	} finally {
		disposeZoomSdk();
		await zoom.close();
	}
}

orEnd(main());
