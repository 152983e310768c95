import type { IncomingMessage } from 'node:http';
import {
	getCredentialAllowedDomains,
	NodeConnectionTypes,
	type ICredentialDataDecryptedObject,
	type ICredentialType,
	type INodeType,
} from 'n8n-workflow';
import { ZoomPkceOAuth2Api } from '../../credentials/ZoomPkceOAuth2Api.credentials';
import { ZoomServerToServerApi } from '../../credentials/ZoomServerToServerApi.credentials';
import { disposeZoomSdk } from '../../nodes/adapter/login/sdk';
import { Started } from '../support/started';
import { runInN8n } from '../support/workflow';
import { serve, type Started as Server } from '../zoom/http/servers';

/** Sends as n8n's HTTP Request node does with a predefined credential: n8n-core signs, sends and follows redirects. */
const httpRequest = (credential: string, url: string): INodeType => ({
	description: {
		displayName: 'HTTP Request',
		name: 'httpRequest',
		group: ['transform'],
		version: 1,
		description: 'Sends a request',
		defaults: { name: 'HTTP Request' },
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: credential }],
		properties: [],
	},
	async execute() {
		const credentialData = await this.getCredentials(credential);
		const allowedDomains = getCredentialAllowedDomains({ node: this.getNode(), credentialData });
		// eslint-disable-next-line @typescript-eslint/no-deprecated -- it is what n8n's HTTP Request node calls
		const answer: unknown = await this.helpers.requestWithAuthentication.call(
			this,
			credential,
			{ method: 'GET', uri: url, json: true, ...(allowedDomains && { allowedDomains }) },
			undefined,
			0,
		);
		return [[{ json: { answer: String(answer) } }]];
	},
});

const started = new Started();
const keep = (server: Server) => started.keep(server);
const before = process.env['ZOOM_ORIGIN'];
let zoom: Server;
/** The same machine under another name: another origin, and another domain for n8n's list. */
let stranger: string;
let strangers: IncomingMessage[];

beforeAll(async () => {
	const other = keep(await serve((_, answer) => answer.end('"somebody else"')));
	strangers = other.requests;
	stranger = `http://localhost:${other.port}`;
	zoom = keep(
		await serve(({ url = '' }, answer) => {
			const target = new URL(url, 'http://zoom');
			const location = target.searchParams.get('to');
			if (target.pathname === '/oauth/token') {
				answer.end('{"access_token":"the-bearer","token_type":"bearer","expires_in":3600,"scope":""}');
			} else if (location !== null) answer.writeHead(302, { location }).end();
			else answer.end('"Zoom"');
		}),
	);
	process.env['ZOOM_ORIGIN'] = zoom.origin;
});

afterAll(async () => {
	disposeZoomSdk();
	if (before === undefined) delete process.env['ZOOM_ORIGIN'];
	else process.env['ZOOM_ORIGIN'] = before;
	await started.stop();
});

beforeEach(() => {
	strangers.length = 0;
	zoom.requests.length = 0;
});

/** The fields of a credential that a person has saved without touching what is hidden. */
function saved(definition: ICredentialType, fields: object): ICredentialDataDecryptedObject {
	const defaults = definition.properties.map((property) => [property.name, property.default]);
	return { ...Object.fromEntries(defaults), ...fields } as ICredentialDataDecryptedObject;
}

const CREDENTIALS = [
	{
		kind: 'Server-to-Server',
		make: () => new ZoomServerToServerApi(),
		fields: {
			accountId: 'Account0123456789',
			clientId: 'Client0123456789',
			clientSecret: 'Secret0123456789',
		},
	},
	{
		kind: 'OAuth2',
		make: () => new ZoomPkceOAuth2Api(),
		fields: { clientId: 'Client', oauthTokenData: { access_token: 'the-bearer', token_type: 'bearer' } },
	},
];

describe.each(CREDENTIALS)('the $kind credential in n8n’s HTTP Request node', ({ make, fields }) => {
	const request = async (url: string) => {
		const definition = make();
		const { name } = definition;
		const credentials = { type: name, data: saved(definition, fields), definition };
		const outcome = await runInN8n({ node: httpRequest(name, url), parameters: {}, credentials });
		return { answer: outcome.outputs[0]?.[0]?.json['answer'], error: outcome.error };
	};

	const bearersAt = (requests: IncomingMessage[]) =>
		requests.filter(({ url }) => url !== '/oauth/token').map(({ headers }) => headers.authorization);

	it('sends its bearer to Zoom, and along when Zoom redirects to itself', async () => {
		const { answer, error } = await request(`${zoom.origin}/v2/users?to=/v2/elsewhere`);
		expect(error).toBeUndefined();
		expect(answer).toBe('Zoom');
		expect(bearersAt(zoom.requests)).toEqual(['Bearer the-bearer', 'Bearer the-bearer']);
	});

	it('keeps its bearer when Zoom redirects to somebody else', async () => {
		await request(`${zoom.origin}/v2/users?to=${stranger}/steal`);
		expect(bearersAt(zoom.requests)).toEqual(['Bearer the-bearer']);
		expect(bearersAt(strangers).filter((bearer) => bearer !== undefined)).toEqual([]);
	});

	it('keeps its bearer when the way leads over Zoom to somebody else and further', async () => {
		const further = encodeURIComponent(`${stranger}/steal`);
		await request(`${zoom.origin}/v2/users?to=${encodeURIComponent(`${zoom.origin}/v2/x?to=${further}`)}`);
		expect(bearersAt(strangers).filter((bearer) => bearer !== undefined)).toEqual([]);
	});

	it.each(['/v2/users', '//elsewhere'])('sends nothing to another host: %s', async (path) => {
		const { error } = await request(`${stranger}${path}`);
		expect(error?.message).toMatch(/not one of Zoom's hosts|Domain not allowed/);
		expect(strangers).toHaveLength(0);
	});
});

it('follows a redirect of Zoom’s to a file server without the Server-to-Server bearer', async () => {
	const definition = new ZoomServerToServerApi();
	const fields = CREDENTIALS[0]!.fields;
	const { outputs } = await runInN8n({
		node: httpRequest(definition.name, `${zoom.origin}/rec/download?to=${stranger}/file`),
		parameters: {},
		credentials: { type: definition.name, data: saved(definition, fields), definition },
	});
	expect(outputs[0]?.[0]?.json['answer']).toBe('somebody else');
	expect(strangers.map(({ headers }) => headers.authorization)).toEqual([undefined]);
});
