import { CREDENTIAL_TYPE } from '../../demo/account';
import type { CredentialTest, SavedItem, WorkflowTemplate } from '../../demo/n8n/client';
import { failureOf, outputOf, runToEnd } from '../../demo/templates';
import { startSimulator, type Simulator } from '../../simulator';
import { chain } from '../support/chain';
import { fieldsOf, startN8n, type TestN8n } from '../support/n8n';
import { describeWithN8n } from '../support/needs';
import { Started } from '../support/started';

describe('the Server-to-Server credential in a real n8n', () => {
	const started = new Started();
	let zoom: Simulator;
	let n8n: TestN8n;

	beforeAll(async () => {
		zoom = started.keep(await startSimulator({ plan: 'pro' }));
		n8n = started.keep(await startN8n({ env: { ZOOM_ORIGIN: zoom.origin } }));
	});
	afterAll(async () => {
		await started.stop();
	});

	describe('its test button', () => {
		const press = async (changes: Record<string, unknown> = {}): Promise<CredentialTest> => {
			const data = { ...fieldsOf(zoom.credentials), ...changes };
			const saved = await n8n.credential(zoom.credentials, changes);
			return await n8n.client.testCredential(saved, CREDENTIAL_TYPE, data);
		};

		it('is green for a credential that works', async () => {
			expect(await press()).toMatchObject({ status: 'OK' });
		});

		it.each([
			['a wrong secret', { clientSecret: 'wrong-secret' }, /Client Secret/i],
			['a wrong account ID', { accountId: 'NoSuchAccountAnywhere' }, /Account ID/i],
		])('says what is wrong with %s', async (_what, changes, words) => {
			const { status, message } = await press(changes);
			expect(status).toBe('Error');
			expect(message).toMatch(words);
			expect(message).not.toMatch(/wrong-secret|\n\s+at /);
		});

		// An older n8n does not even save it.
		describeWithN8n('2.40', 'with something empty', () => {
			it('says what is wrong with an empty client ID', async () => {
				expect(await press({ clientId: '' })).toMatchObject({
					status: 'Error',
					message: expect.stringMatching(/Client ID/i) as string,
				});
			});
		});
	});

	describe("in n8n's own HTTP Request node", () => {
		const request = (credential: SavedItem, path: string): WorkflowTemplate => {
			const template = chain('HTTP Request with Zoom', [
				{
					name: 'HTTP Request',
					type: 'n8n-nodes-base.httpRequest',
					typeVersion: 4.2,
					parameters: {
						url: `${zoom.origin}${path}`,
						authentication: 'predefinedCredentialType',
						nodeCredentialType: CREDENTIAL_TYPE,
					},
				},
			]);
			const { id, name } = credential;
			const nodes = template.nodes.map((node) =>
				node.name === 'HTTP Request' ? { ...node, credentials: { [CREDENTIAL_TYPE]: { id, name } } } : node,
			);
			return { ...template, nodes };
		};

		it('logs in to Zoom', async () => {
			const credential = await n8n.credential(zoom.credentials);
			const workflow = await n8n.client.createWorkflow(request(credential, '/v2/users'));
			const execution = await runToEnd(n8n.client, workflow);
			expect(failureOf(execution)).toBeUndefined();
			const [page] = outputOf(execution, 'HTTP Request');
			expect(page?.json['users']).toEqual([expect.objectContaining({ email: zoom.credentials.ownerEmail })]);
		});

		it('never sends the token to a host that is not Zoom', async () => {
			const other = await startSimulator();
			try {
				const credential = await n8n.credential(zoom.credentials);
				const template = request(credential, '');
				const node = template.nodes.find(({ name }) => name === 'HTTP Request');
				if (node) node.parameters['url'] = `${other.origin}/v2/users`;
				const execution = await runToEnd(n8n.client, await n8n.client.createWorkflow(template));
				expect(execution.status).toBe('error');
				expect((await other.control.counters()).total).toBe(0);
			} finally {
				await other.close();
			}
		});
	});

	it('needs one token for all of that, but for the logins that were wrong', async () => {
		expect((await zoom.control.counters()).tokens.byResult['ok']).toBe(1);
	});
});
