// The walls of the house: which room may know which. See "The house" in README.md.
const ours = '^(zoom|nodes|credentials|simulator|demo|bench|test)/';

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
			name: 'nodes-reach-zoom-through-the-adapter',
			severity: 'error',
			from: { path: '^nodes/', pathNot: '^nodes/adapter/' },
			to: { path: '^zoom/' },
		},
		{
			name: 'the-adapter-knows-no-node',
			severity: 'error',
			from: { path: '^nodes/adapter/' },
			to: { path: '^nodes/(?!adapter/)' },
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
