import type { ICredentialTestFunctions } from 'n8n-workflow';
import { testChatbot } from '../../../../nodes/adapter/login/credentialTest';
import { disposeZoomSdk, zoomSdk } from '../../../../nodes/adapter/login/sdk';
import { startSimulator, type Simulator } from '../../../../simulator';
import { chatbotFieldsOf } from '../../../support/n8n';

/** What the Test button of the Chatbot credential says. */

let zoom: Simulator;

beforeAll(async () => {
	zoom = await startSimulator();
	process.env['ZOOM_ORIGIN'] = zoom.origin;
});
afterAll(async () => {
	delete process.env['ZOOM_ORIGIN'];
	disposeZoomSdk();
	await zoom.close();
});

const test = async (changed: object = {}) =>
	await testChatbot.call({} as ICredentialTestFunctions, {
		id: '1',
		name: 'Chatbot',
		type: 'zoomChatbotApi',
		data: { ...chatbotFieldsOf(zoom.credentials), ...changed },
	});

it('is content with a chatbot that can log in', async () => {
	expect(await test()).toEqual({ status: 'OK', message: 'Connected to Zoom' });
});

it.each<[string, object, string]>([
	['an empty Bot JID', { botJid: ' ' }, 'The Bot JID is missing'],
	[
		'a Bot JID that is something else',
		{ botJid: 'aBcD3fGhIj' },
		'has to look like v1pky3tyBBB5pl8q@xmpp.zoom.us',
	],
	['a Bot JID with more behind it', { botJid: 'a@xmpp.zoom.us and more' }, 'The Bot JID has to look like'],
	['a Bot JID with more before it', { botJid: 'it is a@xmpp.zoom.us' }, 'The Bot JID has to look like'],
	['an empty account ID', { accountId: '' }, 'The account ID is missing'],
	['another secret', { clientSecret: 'wrong' }, 'of a General App page Basic Information'],
])('names %s', async (_, changed, message) => {
	expect(await test(changed)).toEqual({
		status: 'Error',
		message: expect.stringContaining(message) as unknown,
	});
});

it('tells an app without a chatbot where to turn one on', async () => {
	const { clientId, clientSecret } = zoom.credentials;
	const { status, message } = await test({ clientId, clientSecret });
	expect(status).toBe('Error');
	expect(message).toContain('Turn on Team Chat Subscription');
	expect(message).not.toContain(clientSecret);
});

it('is content with a token that does not tell its scopes', async () => {
	const renew = async () => await Promise.resolve({ scopes: [] });
	const tokens = jest.spyOn(zoomSdk().tokens, 'for').mockReturnValue({ renew } as never);
	expect(await test()).toEqual({ status: 'OK', message: 'Connected to Zoom' });
	tokens.mockRestore();
});
