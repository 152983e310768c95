import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { failureWords, toNodeError } from '../../../../nodes/adapter/errors/nodeErrors';
import type { Resource } from '../../../../nodes/adapter/kit/resource';
import { lookUpFor, uncertainAdvice } from '../../../../nodes/adapter/errors/uncertain';
import { ZoomConnectionError, ZoomUnexpectedAnswerError } from '../../../../zoom/errors';
import { RESOURCES } from '../../support/resources';
import { NODE } from '../../support/node';

const NODES = join(__dirname, '../../../../nodes');
/** The changes that operations ask Zoom for, as they stand in the sources. */
const changes = [
	...new Set(
		readdirSync(NODES, { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.flatMap(
				(name) => readFileSync(join(NODES, name), 'utf8').match(/'(POST|PUT|PATCH|DELETE) \/[^']+'/g) ?? [],
			)
			.map((quoted) => quoted.slice(1, -1)),
	),
];

/** Of these Zoom shows nothing afterwards. */
const NOT_SHOWN = [
	'DELETE /users/{userId}/token',
	'PATCH /live_meetings/{meetingId}/events',
	'POST /im/chat/messages',
	'POST /meetings/{meetingId}/invite_links',
	'POST /webinars/{webinarId}/invite_links',
	'PUT /im/chat/messages/{message_id}',
	'PUT /users/{userId}/password',
];

const operations = Object.values(RESOURCES)
	.flat()
	.flatMap(({ name, operations: all }: Resource) => all.map(({ option }) => `${name} → ${option.name}`));

it('knows with which operation to look after each change, but for those of which Zoom shows nothing', () => {
	expect(changes.length).toBeGreaterThan(50);
	expect(changes.filter((route) => lookUpFor(route) === undefined).sort()).toEqual(NOT_SHOWN);
});

it('names operations that there are', () => {
	const named = changes.map(lookUpFor).filter((name) => name !== undefined);
	expect(named.filter((name) => !operations.includes(name))).toEqual([]);
});

it('tells how to look after a failure of Zoom’s, and after a lost connection', () => {
	for (const error of [
		new ZoomUnexpectedAnswerError('Internal error', { status: 500 }),
		new ZoomConnectionError('The connection was lost', true),
	]) {
		error.maybeCarriedOut = 'POST /users/{userId}/meetings';
		const words =
			'Zoom may have carried out the call all the same. Look with "Meeting → Get Many" before you run it again, so that nothing is done twice.';
		expect(toNodeError(NODE, error).description).toContain(words);
		expect(failureWords(error).next).toContain(words);
	}
});

it('says nothing of the kind after a question, or where nothing reached Zoom', () => {
	const failed = new ZoomUnexpectedAnswerError('Internal error', { status: 502 });
	expect(toNodeError(NODE, failed).description).not.toContain('carried out');
	expect(toNodeError(NODE, failed).description).toContain('status.zoom.us');
	const refused = new ZoomConnectionError('The connection was refused', false);
	expect(toNodeError(NODE, refused).description).not.toContain('carried out');
});

it('sends to Zoom itself where no operation shows it', () => {
	expect(uncertainAdvice('PUT /users/{userId}/password')).toContain('Look in Zoom before');
});
