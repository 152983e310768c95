// The walls of the house: which room may know which. docs/architecture.md is drawn from it (scripts/architecture.ts).
const ours = '^(zoom|nodes|credentials|simulator|demo|bench|test)/';

/** What nodes may use of zoom/ themselves: it computes, and reaches nobody. */
const PURE = '^zoom/(errors|values|meetings|reports|recordings|account|chat|sync)/';
/**
 * Houses with rooms, each listed from the ground up: a room knows those before it and none after it. In such a house no
 * file lies loose but its index, which may know all of its rooms.
 */
const ROOMS = {
	zoom: [
		'values',
		'errors',
		'runtime',
		'async',
		'http',
		'store',
		'auth',
		'metrics',
		'api',
		'meetings',
		'recordings',
		'reports',
		'account',
		'chat',
		'sync',
		'events',
		'health',
		'verify',
	],
	'zoom/api': ['routes', 'limits', 'usage', 'client', 'download'],
	'nodes/adapter': ['errors', 'login', 'kit', 'pickers', 'status', 'trigger'],
	'zoom/events': ['model', 'connection', 'delivery', 'backfill', 'status', 'cluster'],
};

/**
 * Houses whose rooms know each other both ways: what the simulator keeps of Zoom is one world, and a plan names all that a
 * sync may give. No file lies loose in them either, but the index and the command.
 */
const OPEN_HOUSES = ['simulator', 'simulator/rest', 'zoom/sync'];
const loose = (house) => `^${house}/(?!(index|main)[.]ts)[^/]+[.]ts$`;
const nameOf = (house) => house.replaceAll('/', '-');

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
	forbidden: [
		{ name: 'no-circles', severity: 'error', from: {}, to: { circular: true } },
		{
			name: 'zoom-never-heard-of-n8n',
			severity: 'error',
			from: { path: '^zoom/' },
			to: { path: ['^(nodes|credentials|simulator|demo|bench|test)/', 'node_modules/n8n-'] },
		},
		{
			// What acts (api, auth, events, store, http, health) is reached through the adapter; what is pure is free.
			name: 'nodes-reach-what-acts-through-the-adapter',
			severity: 'error',
			from: { path: '^nodes/', pathNot: '^nodes/adapter/' },
			to: { path: '^zoom/', pathNot: PURE },
		},
		{
			// Their insides may change without touching an operation.
			name: 'nodes-reach-kit-and-pickers-by-their-index',
			severity: 'error',
			from: { path: '^nodes/', pathNot: '^nodes/adapter/' },
			to: { path: '^nodes/adapter/(kit|pickers)/(?!index[.]ts$)' },
		},
		...Object.entries(ROOMS).flatMap(([house, rooms]) => [
			...rooms.slice(0, -1).map((room, at) => ({
				name: `${nameOf(house)}-${room}-needs-no-room-above`,
				severity: 'error',
				from: { path: `^${house}/${room}/` },
				to: { path: `^${house}/(${rooms.slice(at + 1).join('|')})/` },
			})),
		]),
		...[...Object.keys(ROOMS), ...OPEN_HOUSES].flatMap((house) => [
			{
				name: `no-loose-file-in-${nameOf(house)}`,
				severity: 'error',
				from: { path: loose(house) },
				to: {},
			},
			{
				name: `nobody-needs-a-loose-file-in-${nameOf(house)}`,
				severity: 'error',
				from: {},
				to: { path: loose(house) },
			},
		]),
		{
			name: 'the-adapter-knows-no-node-and-no-credential',
			severity: 'error',
			from: { path: '^nodes/adapter/' },
			to: { path: '^(credentials/|nodes/(?!adapter/))' },
		},
		{
			name: 'credentials-know-the-adapter-and-no-node',
			severity: 'error',
			from: { path: '^credentials/' },
			to: { path: '^(nodes/(?!adapter/)|simulator|demo|bench|test)/' },
		},
		{
			name: 'the-simulator-is-a-second-reading-of-zoom',
			severity: 'error',
			from: { path: '^simulator/' },
			to: { path: ours, pathNot: '^simulator/' },
		},
		{
			name: 'what-ships-imports-nothing-that-does-not',
			severity: 'error',
			from: { path: '^(zoom|nodes|credentials)/' },
			to: { path: '^(simulator|demo|bench|test)/' },
		},
		{
			name: 'n8n-core-in-tests-only',
			severity: 'error',
			from: { pathNot: '^test/' },
			to: { path: 'node_modules/n8n-core' },
		},
		{ name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.check.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['require', 'import', 'node', 'default', 'types'],
		},
	},
};
