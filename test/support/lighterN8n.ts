import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { N8nRuntime } from '../../demo/n8n/runtime';

/** What tests switch off in n8n as an administrator can: a start takes half of the time without it, and there are sixty. */

/** Its assistants and agents, and logins by other services. */
const MODULES = [
	'agents',
	'chat-hub',
	'instance-ai',
	'mcp',
	'mcp-registry',
	'oauth-server',
	'otel',
	'sso-oidc',
	'sso-saml',
	'workflow-builder',
];

/** n8n refuses to start without a module that its version does not know. */
export function withoutModules({ command }: N8nRuntime): NodeJS.ProcessEnv {
	const folder = join(dirname(command), '../dist/modules');
	const known = MODULES.filter((name) => existsSync(join(folder, name)));
	return known.length > 0 ? { N8N_DISABLED_MODULES: known.join(',') } : {};
}

/** The editor's pages; its REST interface stays, but for the list of node types. */
export const WITHOUT_EDITOR: NodeJS.ProcessEnv = { N8N_DISABLE_UI: 'true' };
