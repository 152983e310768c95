import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/**
 * Writes the event catalogue (zoom/events/model/catalogue.generated.ts) and the simulator's example payloads
 * (simulator/socket/examples.generated.ts) from Zoom's event documents: `npx tsx scripts/generate-events.ts`.
 * They are looked for in `ZOOM_OPENAPI_DIR`, else in ../shared/zoom-openapi.
 */

/** The documents by product, and whether Zoom's page on WebSockets lists the product (docs/zoom-facts.md#socket-products). */
const PRODUCTS: Readonly<Record<string, { readonly title: string; readonly socket: boolean }>> = {
	accounts: { title: 'Account', socket: true },
	calendar: { title: 'Calendar', socket: false },
	chatbot: { title: 'Chatbot', socket: true },
	'contact-center': { title: 'Contact Center', socket: true },
	marketplace: { title: 'App', socket: true },
	meetings: { title: 'Meetings', socket: true },
	phone: { title: 'Phone', socket: true },
	qss: { title: 'Quality of Service', socket: true },
	rooms: { title: 'Rooms', socket: true },
	scheduler: { title: 'Scheduler', socket: false },
	tasks: { title: 'Tasks', socket: false },
	'team-chat': { title: 'Team Chat', socket: true },
	users: { title: 'Users', socket: true },
	whiteboard: { title: 'Whiteboard', socket: false },
};

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
	/** Such as `team-chat`. */
	readonly product: string;
	readonly webhooks: Readonly<Record<string, Webhook>>;
}

interface Event {
	readonly name: string;
	/** As Zoom's page for subscriptions words it; see `readable`. */
	readonly title: string;
	readonly product: string;
	/** Granular scopes of which one is needed. */
	readonly scopes: readonly string[];
	readonly example: unknown;
}

/**
 * Zoom announced these in its changelog; its event documents do not have them yet. Name, title, and the event of the same
 * kind whose scopes and example stand in [?].
 */
const ANNOUNCED: ReadonlyArray<readonly [name: string, title: string, like: string]> = [
	[
		'meeting.participant_data_connection_established',
		'Participant data connection established in meeting',
		'meeting.participant_joined',
	],
	[
		'webinar.participant_data_connection_established',
		'Participant data connection established in webinar',
		'webinar.participant_joined',
	],
];

export const eventFolder = (): string =>
	process.env['ZOOM_OPENAPI_DIR'] ?? join(__dirname, '..', '..', 'shared', 'zoom-openapi');

/** @throws when the documents are not there */
export function readEventDocuments(from = eventFolder()): EventDocument[] {
	return Object.keys(PRODUCTS).map((product) => {
		const { webhooks } = JSON.parse(readFileSync(join(from, `${product}.events.json`), 'utf8')) as Omit<
			EventDocument,
			'product'
		>;
		return { product, webhooks };
	});
}

export function eventsOf(documents: readonly EventDocument[]): Event[] {
	const documented = documents.flatMap(({ product, webhooks }) =>
		Object.values(webhooks).map(({ post }) => describe(product, post)),
	);
	const announced = ANNOUNCED.map(([name, title, like]): Event => {
		const kin = documented.find((event) => event.name === like);
		if (!kin) throw new Error(`There is no event ${like}`);
		return { ...kin, name, title, example: { ...(kin.example as object), event: name } };
	});
	return [...documented, ...announced].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function describe(product: string, { operationId: name, requestBody }: Webhook['post']): Event {
	const text = requestBody.description ?? '';
	const title = /\*\*([^*]+)\*\* event (?:is triggered|triggers)/.exec(text)?.[1]?.trim() ?? titleFrom(name);
	const scopes = /\*\*\[Granular Scopes\][^`]*((?:`[^`]+`,?)+)/.exec(text)?.[1] ?? '';
	const named = [...scopes.matchAll(/`([^`]+)`/g)].map(([, scope]) => scope as string);
	const [example] = Object.values(requestBody.content['application/json']?.examples ?? {});
	return {
		name,
		title: readable(title),
		product,
		scopes: named.filter((scope) => !scope.endsWith(':master')).sort(),
		example: typeof example?.value === 'string' ? lenientJson(name, example.value) : example?.value,
	};
}

/** Some of Zoom's examples have comments and commas too many. @throws Error naming the event whose example is worse */
function lenientJson(name: string, text: string): unknown {
	const parsed = ts.parseConfigFileTextToJson(name, text);
	const { error } = parsed;
	if (error)
		throw new Error(`The example of ${name}: ${ts.flattenDiagnosticMessageText(error.messageText, ' ')}`);
	return parsed.config as unknown;
}

/** Slips in Zoom's titles, which are American English as n8n's texts are. */
const SLIPS: ReadonlyArray<readonly [RegExp, string]> = [
	[/permenently/g, 'permanently'],
	[/cancelled/gi, 'canceled'],
	[/\baic\b/g, 'AI Companion'],
	[/\bqos\b/g, 'QoS'],
	[/\bZoom room\b/g, 'Zoom Room'],
	[/\b(assignee|collaborator|setting) were\b/g, '$1 was'],
	[/\bView registrant has (approved|denied)\b/g, 'Registrant has been $1'],
	[/\bView registrant\b/g, 'Registrant'],
];

/** As Zoom's page for subscriptions words it, without Markdown and slips. */
function readable(title: string): string {
	const text = title
		.replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
		.replace(/\b(?:dtmf|sla|sms|url)\b/g, (word) => word.toUpperCase());
	return SLIPS.reduce((words, [slip, right]) => words.replace(slip, right), text);
}

function titleFrom(name: string): string {
	const words = name.replace(/[._]/g, ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}

const HEADER = '// Written by scripts/generate-events.ts from Zoom’s event documents. Do not edit.\n\n';

export const generateCatalogue = (events: readonly Event[]): string =>
	HEADER +
	[
		'/** product | its title | whether its events come over the WebSocket, as Zoom lists it */',
		'// prettier-ignore',
		'export const PRODUCTS: readonly string[] = [',
		...Object.entries(PRODUCTS).map(
			([product, { title, socket }]) => `\t${quote([product, title, socket ? 'socket' : ''].join('|'))},`,
		),
		'];',
		'',
		'/** event | title | product | granular scopes of which one is needed */',
		'// prettier-ignore',
		'export const EVENTS: readonly string[] = [',
		...events.map(
			({ name, title, product, scopes }) => `\t${quote([name, title, product, scopes.join(',')].join('|'))},`,
		),
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
