import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import jest from 'eslint-plugin-jest';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import redos from 'eslint-plugin-redos';
import tseslint from 'typescript-eslint';

// What follows from having runtime dependencies (axios, ioredis, ...): see "Lint" in CONTRIBUTING.md. Nothing else is off.
const becauseOfRuntimeDependencies = {
	'@n8n/community-nodes/no-runtime-dependencies': 'off',
};

// Where the two plugins, or two rules of one, ask for opposites, the one for packages like ours holds.
const contradicted = [
	// documentation-url-not-http-url wants an address, this one a page name of n8n's own documentation.
	'n8n-nodes-base/cred-class-field-documentation-url-miscased',
	// node-connection-type-literal wants NodeConnectionTypes.Main; the finished descriptions are judged by these.
	'n8n-nodes-base/node-class-description-inputs-wrong-regular-node',
	'n8n-nodes-base/node-class-description-inputs-wrong-trigger-node',
	'n8n-nodes-base/node-class-description-outputs-wrong',
];

// Our fields are made by functions, so the rules on fields (node-param-*) judge the finished descriptions instead:
// scripts/lintDescriptions.ts, the second half of `npm run lint`.
const onCode = Object.fromEntries(
	['nodes', 'credentials']
		.flatMap((set) => Object.entries(n8nNodesBase.configs[set].rules))
		.filter(([rule]) => !rule.startsWith('n8n-nodes-base/node-param-'))
		.filter(([rule]) => !contradicted.includes(rule)),
);

export default tseslint.config(
	{ ignores: ['dist/', 'node_modules/', '.cache/', '**/*.generated.ts'] },
	js.configs.recommended,
	{
		files: ['**/*.ts'],
		extends: [tseslint.configs.strictTypeChecked],
		languageOptions: {
			parserOptions: { project: 'tsconfig.check.json', tsconfigRootDir: import.meta.dirname },
		},
		rules: {
			'no-console': 'error',
			// A promise is awaited, or somebody owns its rejection: `void` would hide one that has no owner.
			'no-void': 'error',
			'@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: false }],
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-extraneous-class': 'off',
			'@typescript-eslint/no-confusing-void-expression': 'off',
			// Code points are what Zoom counts.
			'@typescript-eslint/no-misused-spread': 'off',
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true },
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
			'@typescript-eslint/return-await': ['error', 'always'],
		},
	},
	{
		// Matchers such as expect.any() are of type any, and a missing value fails a test loudly enough.
		files: ['test/**/*.ts', 'bench/**/*.ts'],
		rules: {
			'@typescript-eslint/unbound-method': 'off',
			'@typescript-eslint/no-unsafe-assignment': 'off',
			'@typescript-eslint/no-non-null-assertion': 'off',
		},
	},
	{
		// An expression over a text from outside takes time in proportion to the text: a long one must not block n8n.
		files: ['zoom/**/*.ts', 'nodes/**/*.ts', 'credentials/**/*.ts'],
		plugins: { redos },
		rules: { 'redos/no-vulnerable': ['error', { ignoreErrors: false, timeout: 60_000, cache: true }] },
	},
	{
		// Every test asserts, and says in its own words what; none is left out without a reason (test/support/needs.ts).
		files: ['test/**/*.test.ts', 'test/support/needs.ts'],
		plugins: { jest },
		rules: {
			'jest/expect-expect': ['error', { assertFunctionNames: ['expect'] }],
			'jest/no-conditional-expect': 'error',
			'jest/no-disabled-tests': 'error',
			// The forms that jest/no-disabled-tests does not see: nothing is left out in silence.
			'no-restricted-syntax': [
				'error',
				{
					selector: 'MemberExpression[object.name=/^(describe|it|test)$/][property.name=/^(skip|todo)$/]',
					message: 'Skip by test/support/needs.ts, which says why',
				},
				{
					selector: 'IfStatement CallExpression[callee.name=/^(describe|it|test)$/]',
					message: 'Skip by test/support/needs.ts, which says why',
				},
			],
			'jest/no-focused-tests': 'error',
			'jest/no-identical-title': 'error',
			'jest/no-standalone-expect': [
				'error',
				{ additionalTestBlockFunctions: ['beforeAll', 'beforeEach', 'afterEach', 'afterAll'] },
			],
			'jest/valid-expect': 'error',
			'jest/valid-expect-in-promise': 'error',
		},
	},
	{
		// Models and properties: what has to hold depends on the case that was made up.
		files: [
			'test/**/*.model.test.ts',
			'test/nodes/adapter/kit/period.test.ts',
			'test/zoom/api/{client/paging,routes/path}.test.ts',
			'test/zoom/auth/interleavings.test.ts',
			'test/zoom/sync/{convergence,employeeId}.test.ts',
		],
		rules: { 'jest/no-conditional-expect': 'off', 'jest/no-standalone-expect': 'off' },
	},
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: onCode,
	},
	{
		...n8nCommunityNodesPlugin.configs.recommendedWithoutN8nCloudSupport,
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
	},
	{
		files: ['**/*.{js,cjs,mjs}'],
		languageOptions: {
			globals: {
				exports: 'writable',
				module: 'writable',
				require: 'readonly',
				process: 'readonly',
				console: 'readonly',
				URL: 'readonly',
				Buffer: 'readonly',
				__dirname: 'readonly',
			},
		},
	},
	{ rules: becauseOfRuntimeDependencies, plugins: n8nCommunityNodesPlugin.configs.recommended.plugins },
);
