import { n8nCommunityNodesPlugin } from '@n8n/eslint-plugin-community-nodes';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import tseslint from 'typescript-eslint';

// For scripts/lintDescriptions.ts: n8n's rules on finished descriptions, where functions are not seen.
export default [
	{
		files: ['**/*.ts'],
		languageOptions: { parser: tseslint.parser },
		plugins: { 'n8n-nodes-base': n8nNodesBase },
	},
	{ files: ['nodes/**'], rules: n8nNodesBase.configs.nodes.rules },
	{ files: ['credentials/**'], rules: n8nNodesBase.configs.credentials.rules },
];
