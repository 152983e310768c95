import { n8n } from '../../package.json';
import { finishedDescriptions } from '../../scripts/finishedDescriptions';

it('writes out the description of every node and credential that ships', async () => {
	const sources = await finishedDescriptions();
	const built = sources.map(({ filePath }) => `dist/${filePath.replace(/\.ts$/, '.js')}`);
	expect(built.sort()).toEqual([...n8n.nodes, ...n8n.credentials].sort());
	const webhook = sources.find(({ filePath }) => filePath.includes('ZoomWebhookTrigger'));
	expect(webhook?.source).toContain('"displayName": "Zoom Webhook Trigger"');
});
