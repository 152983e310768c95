/** Lints the finished descriptions of all nodes and credentials with n8n's own rules. */
import { ESLint, type Linter } from 'eslint';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import { format } from 'prettier';
import tseslint from 'typescript-eslint';
import { finishedDescriptions } from './finishedDescriptions';

const CONFIG: Linter.Config[] = [
	{
		files: ['**/*.ts'],
		languageOptions: { parser: tseslint.parser },
		plugins: { 'n8n-nodes-base': n8nNodesBase },
	},
	{ files: ['nodes/**'], rules: n8nNodesBase.configs['nodes']?.rules ?? {} },
	{
		files: ['credentials/**'],
		rules: {
			...n8nNodesBase.configs['credentials']?.rules,
			// For n8n's own credentials; its twin, documentation-url-not-http-url, asks the opposite of packages like this one.
			'n8n-nodes-base/cred-class-field-documentation-url-miscased': 'off',
		},
	},
];

async function main(): Promise<void> {
	const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: CONFIG });
	const results: ESLint.LintResult[] = [];
	for (const { filePath, source } of await finishedDescriptions()) {
		const code = await format(source, { parser: 'typescript', quoteProps: 'as-needed', singleQuote: true });
		results.push(...(await eslint.lintText(code, { filePath })));
	}
	const findings = results.flatMap(({ filePath, messages, source }) =>
		messages.map(({ ruleId, message, line }) => {
			const where = (source ?? '')
				.split('\n')
				.slice(line - 1, line + 2)
				.map((text) => text.trim())
				.join(' ');
			return `${filePath}: ${ruleId ?? 'parse'}: ${message}\n    ${where}`;
		}),
	);
	if (findings.length > 0) {
		process.stderr.write(`${findings.join('\n')}\n${findings.length} findings in finished descriptions\n`);
		process.exitCode = 1;
	}
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
	process.exitCode = 1;
});
