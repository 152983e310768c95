import js from '@eslint/js';
import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

// What follows from having runtime dependencies (axios, ioredis, ...): see "Lint" in README.md. Nothing else is off.
const becauseOfRuntimeDependencies = {
	'@n8n/community-nodes/no-runtime-dependencies': 'off',
};

const base = (...sets) => Object.assign({}, ...sets.map((set) => n8nNodesBase.configs[set].rules));

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
			'@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
			'@typescript-eslint/no-extraneous-class': 'off',
			'@typescript-eslint/restrict-template-expressions': [
				'error',
				{ allowNumber: true, allowBoolean: true },
			],
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
			'@typescript-eslint/return-await': ['error', 'always'],
		},
	},
	{
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
		plugins: { 'n8n-nodes-base': n8nNodesBase },
		rules: { ...base('nodes', 'credentials') },
	},
	{
		...n8nCommunityNodesPlugin.configs.recommendedWithoutN8nCloudSupport,
		files: ['nodes/**/*.ts', 'credentials/**/*.ts'],
	},
	{
		files: ['**/*.{js,cjs,mjs}'],
		languageOptions: {
			globals: {
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
