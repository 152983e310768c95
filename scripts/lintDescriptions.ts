/**
 * n8n's lint rules read object literals, and our fields are made by functions. So this writes each node's and each
 * credential's finished description out as a literal and lets the same rules judge that.
 */
import { ESLint, type Linter } from 'eslint';
import n8nNodesBase from 'eslint-plugin-n8n-nodes-base';
import { format } from 'prettier';
import tseslint from 'typescript-eslint';
import { ZoomPkceOAuth2Api } from '../credentials/ZoomPkceOAuth2Api.credentials';
import { ZoomServerToServerApi } from '../credentials/ZoomServerToServerApi.credentials';
// ".js": without it some loaders take the codex file ZoomReport.node.json for the module.
import { ZoomMeeting } from '../nodes/ZoomMeeting/ZoomMeeting.node.js';
import { ZoomReport } from '../nodes/ZoomReport/ZoomReport.node.js';
import { ZoomStatus } from '../nodes/ZoomStatus/ZoomStatus.node.js';
import { ZoomTrigger } from '../nodes/ZoomTrigger/ZoomTrigger.node.js';
import { ZoomUser } from '../nodes/ZoomUser/ZoomUser.node.js';

const NODES = { ZoomMeeting, ZoomReport, ZoomStatus, ZoomTrigger, ZoomUser };
const CREDENTIALS = { ZoomPkceOAuth2Api, ZoomServerToServerApi };

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

const literal = (value: unknown): string => JSON.stringify(value, null, '\t');

/** Not settable in a literal: functions. The rules want to see that they are there. */
const nodeSource = (name: string, description: object): string => `
import type { INodeType, INodeTypeDescription } from 'n8n-workflow';
export class ${name} implements INodeType {
	description: INodeTypeDescription = ${literal(description)};
}`;

const credentialSource = (name: string, credential: object): string => `
import type { ICredentialType, INodeProperties } from 'n8n-workflow';
export class ${name} implements ICredentialType {
${Object.entries(credential)
	.filter(([, value]) => typeof value !== 'function')
	.map(([key, value]) => `\t${key}${key === 'properties' ? ': INodeProperties[]' : ''} = ${literal(value)};`)
	.join('\n')}
}`;

const sources = [
	...Object.entries(NODES).map(([name, Node]) => ({
		filePath: `nodes/${name}/${name}.node.ts`,
		source: nodeSource(name, new Node().description),
	})),
	...Object.entries(CREDENTIALS).map(([name, Credential]) => ({
		filePath: `credentials/${name}.credentials.ts`,
		source: credentialSource(name, new Credential()),
	})),
];

async function main(): Promise<void> {
	const eslint = new ESLint({ overrideConfigFile: true, overrideConfig: CONFIG });
	const results: ESLint.LintResult[] = [];
	for (const { filePath, source } of sources) {
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
