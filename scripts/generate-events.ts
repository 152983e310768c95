import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes the event catalogue (zoom/events/model/catalogue.generated.ts) and the simulator's example payloads
 * (simulator/socket/examples.generated.ts) from Zoom's event documents: `npx tsx scripts/generate-events.ts`.
 * They are looked for in `ZOOM_OPENAPI_DIR`, else in ../shared/zoom-openapi.
 */

const DOCUMENTS = ['meetings', 'users'] as const;

interface Webhook {
	readonly post: {
		readonly operationId: string;
		readonly requestBody: {
			readonly description?: string;
			readonly content: Readonly<
				Record<string, { readonly examples?: Readonly<Record<string, { readonly value: unknown }>> }>
			>;
		};
	};
}

interface EventDocument {
	readonly webhooks: Readonly<Record<string, Webhook>>;
}

interface Event {
	readonly name: string;
	/** As Zoom's page for subscriptions words it. */
	readonly title: string;
	/** Granular scopes of which one is needed. */
	readonly scopes: readonly string[];
	readonly example: unknown;
}

const operator = { operator: 'admin@example.com', operator_id: 'z8yCxjabcdEFGHfp8uQ' };
const subAccount = { id: 'EabCDEFghiLHMA', owner_id: 'abcD3ojfdbjfg', email: 'owner@example.com' };
const settings = { id: 'EabCDEFghiLHMA', settings: { in_meeting: { polling: true } } };
const vanity = { id: 'EabCDEFghiLHMA', vanity_url: 'https://example.zoom.us' };
const policy = {
	assigned_group_id: 'aGroup',
	policy_name: 'Wall',
	status: 1,
	to_group_id: 'another',
	type: 1,
};

/** Zoom describes the events of accounts and apps on pages only, not in its documents. */
const OF_ACCOUNTS: ReadonlyArray<readonly [name: string, title: string, scope: string, payload: object]> = [
	[
		'account.created',
		'Account created',
		'account:read:sub_account:admin',
		{ ...operator, object: subAccount },
	],
	[
		'account.disassociated',
		'Account disassociated',
		'account:read:sub_account:admin',
		{ ...operator, object: { ...subAccount, owner_email: 'owner@example.com' } },
	],
	[
		'account.lock_settings_updated',
		'Account lock settings updated',
		'account:read:lock_settings:admin',
		{ ...operator, object: settings, old_object: settings, time_stamp: 1_626_230_691_572 },
	],
	[
		'account.settings_updated',
		'Account settings updated',
		'account:read:account_setting:admin',
		{ ...operator, object: settings, old_object: settings, time_stamp: 1_626_230_691_572 },
	],
	[
		'account.updated',
		'Account updated',
		'account:read:sub_account:admin',
		{ ...operator, operation: 'update', object: { id: 'EabCDEFghiLHMA', account_name: 'Example' } },
	],
	['account.vanity_url_approved', 'Vanity URL approved', 'account:read:vanity_url:admin', { object: vanity }],
	['account.vanity_url_rejected', 'Vanity URL rejected', 'account:read:vanity_url:admin', { object: vanity }],
	[
		'app.authorization_request_created',
		'App authorization request created',
		'marketplace:read:app_request:admin',
		{ app_name: 'Example', app_type: 'Account', app_status: 'PUBLISHED', app_description: '', app_link: '' },
	],
	[
		'app_deauthorized',
		'App deauthorized',
		'',
		{
			user_id: 'z9jkdsfsdfjhdkfjQ',
			client_id: 'ADZ9k9bTWmGUoUbECUKU_a',
			deauthorization_time: '2026-06-17T13:52:28.632Z',
			signature: 'df4b1ef2',
			event_ts: 1_623_937_948_632,
		},
	],
	[
		'information_barriers.policy_created',
		'Information barrier policy created',
		'information_barrier:write:policy:admin',
		{ object: { id: 'aPolicy', ...policy } },
	],
	[
		'information_barriers.policy_deleted',
		'Information barrier policy deleted',
		'information_barrier:delete:policy:admin',
		{ object: { id: 'aPolicy', ...policy } },
	],
	[
		'information_barriers.policy_updated',
		'Information barrier policy updated',
		'information_barrier:update:policy:admin',
		{ object: policy },
	],
];

export const eventFolder = (): string =>
	process.env['ZOOM_OPENAPI_DIR'] ?? join(__dirname, '..', '..', 'shared', 'zoom-openapi');

/** @throws when the documents are not there */
export function readEventDocuments(from = eventFolder()): EventDocument[] {
	return DOCUMENTS.map(
		(product) => JSON.parse(readFileSync(join(from, `${product}.events.json`), 'utf8')) as EventDocument,
	);
}

export function eventsOf(documents: readonly EventDocument[]): Event[] {
	const documented = documents
		.flatMap(({ webhooks }) => Object.values(webhooks))
		.map(({ post }) => describe(post));
	const others = OF_ACCOUNTS.map(([name, title, scope, payload]) => ({
		name,
		title,
		scopes: scope ? [scope] : [],
		example: { event: name, event_ts: 1_626_230_691_572, payload: { account_id: 'AAAAAABBBB', ...payload } },
	}));
	return [...documented, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function describe({ operationId: name, requestBody }: Webhook['post']): Event {
	const text = requestBody.description ?? '';
	const title = /\*\*([^*]+)\*\* event is triggered/.exec(text)?.[1]?.trim() ?? titleFrom(name);
	const scopes = /\*\*\[Granular Scopes\][^`]*((?:`[^`]+`,?)+)/.exec(text)?.[1] ?? '';
	const named = [...scopes.matchAll(/`([^`]+)`/g)].map(([, scope]) => scope as string);
	const [example] = Object.values(requestBody.content['application/json']?.examples ?? {});
	return {
		name,
		title,
		scopes: named.filter((scope) => !scope.endsWith(':master')).sort(),
		example: typeof example?.value === 'string' ? JSON.parse(example.value) : example?.value,
	};
}

function titleFrom(name: string): string {
	const words = name.replace(/[._]/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

const HEADER = '// Written by scripts/generate-events.ts from Zoom’s event documents. Do not edit.\n\n';

export const generateCatalogue = (events: readonly Event[]): string =>
	HEADER +
	[
		'/** event | title | granular scopes of which one is needed */',
		'// prettier-ignore',
		'export const EVENTS: readonly string[] = [',
		...events.map(({ name, title, scopes }) => `\t${quote([name, title, scopes.join(',')].join('|'))},`),
		'];',
		'',
	].join('\n');

export const generateExamples = (events: readonly Event[]): string =>
	HEADER +
	[
		'/** Zoom’s own example of each event, as JSON. */',
		'// prettier-ignore',
		'export const EXAMPLES: Readonly<Record<string, string>> = {',
		...events.map(({ name, example }) => `\t${quote(name)}: ${quote(JSON.stringify(example))},`),
		'};',
		'',
	].join('\n');

const quote = (text: string): string => `'${text.replace(/[\\']/g, '\\$&')}'`;

if (require.main === module) {
	const events = eventsOf(readEventDocuments());
	const root = join(__dirname, '..');
	writeFileSync(join(root, 'zoom/events/model/catalogue.generated.ts'), generateCatalogue(events));
	writeFileSync(join(root, 'simulator/socket/examples.generated.ts'), generateExamples(events));
}
