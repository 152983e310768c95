import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTENT_SECURITY_POLICY } from '../../nodes/page/html';

const read = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');

describe('production/Caddyfile', () => {
	const file = read('production/Caddyfile');

	it('lets the health page load its own style sheet', () => {
		expect(file).toContain(`Content-Security-Policy "${CONTENT_SECURITY_POLICY}; sandbox"`);
	});

	it('leads to every address of the template', () => {
		const template = JSON.parse(read('templates/health-endpoint.json')) as {
			nodes: Array<{ type: string; parameters: { path?: string } }>;
		};
		const paths = template.nodes.flatMap(({ type, parameters: { path } }) =>
			type === 'n8n-nodes-base.webhook' && path ? [`/${path}`] : [],
		);
		expect(file).toContain(`@status path ${paths.join(' ')}\n`);
		expect(paths).toEqual(['/zoom/health', '/zoom/oauth/status', '/zoom/ws/status', '/zoom/metrics']);
	});
});
