// One project for each level in CONTRIBUTING.md, "The loop": `jest --selectProjects unit` is the seconds-long loop.
const common = {
	testEnvironment: '<rootDir>/test/support/environment.ts',
	transform: {
		'\\.[mc]?[jt]s$': [
			'@swc/jest',
			{ jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } },
		],
	},
	// These ship as ES modules only; Node requires them as they are, jest's own loader does not yet.
	transformIgnorePatterns: [
		'/node_modules/(?!(p-map|https-proxy-agent|proxy-agent-negotiate|agent-base|d3-[a-z-]+|internmap)/)',
	],
	testPathIgnorePatterns: ['/node_modules/', '/dist/'],
	modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/'],
};

const levels = {
	unit: ['<rootDir>/test/{zoom,nodes,credentials,templates,demo,scripts,production}/**/*.test.ts'],
	simulator: ['<rootDir>/test/simulator/**/*.test.ts'],
	store: ['<rootDir>/test/store/**/*.test.ts'],
	limiter: ['<rootDir>/test/processes/limiter/**/*.test.ts'],
	processes: ['<rootDir>/test/processes/!(limiter)/**/*.test.ts'],
	faults: ['<rootDir>/test/faults/**/*.test.ts'],
	workflow: ['<rootDir>/test/workflow/**/*.test.ts'],
	e2e: ['<rootDir>/test/e2e/**/*.test.ts'],
};

// n8n is installed and this package packed once for all end-to-end files.
const extras = {
	e2e: {
		globalSetup: '<rootDir>/test/e2e/setup.ts',
		globalTeardown: '<rootDir>/test/e2e/teardown.ts',
		setupFilesAfterEnv: ['<rootDir>/test/e2e/patience.ts'],
	},
};

module.exports = {
	// A busy machine makes tests slow, not wrong.
	testTimeout: 30_000,
	testSequencer: '<rootDir>/test/support/longestFirst.js',
	projects: Object.entries(levels).map(([displayName, testMatch]) => ({
		displayName,
		testMatch,
		...common,
		...extras[displayName],
	})),
};
