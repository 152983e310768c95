import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { INode } from 'n8n-workflow';
import { format, resolveConfig } from 'prettier';
import { failureWords, toNodeError } from '../nodes/adapter/errors/nodeErrors';
import { REFUSALS } from '../nodes/adapter/errors/refusals';
import { listeningReport } from '../nodes/adapter/status/health';
import { toTriggerError } from '../nodes/adapter/trigger/eventErrors';
import { ZoomError, ZoomInvalidInputError } from '../zoom/errors';
import { type Kind, KINDS } from './messages/kinds';
import { type Message, type OwnRefusal, readMessages } from './messages/messages';
import { HOLE } from './messages/texts';

/**
 * Writes the list of all our messages into docs/troubleshooting.md: `npx tsx scripts/generate-troubleshooting.ts`.
 * The messages and what to do about them are the code's own; only the causes are written for the document. With
 * `--check` it writes nothing and fails when the document is not up to date.
 */

const ROOT = resolve(__dirname, '..');
const PAGE = join(ROOT, 'docs/troubleshooting.md');
const BEGIN = '<!-- Written by scripts/generate-troubleshooting.ts from the code. Do not edit. -->';
const END = '<!-- End of the messages -->';

const NODE: INode = {
	id: 'zoom',
	name: 'Zoom',
	type: 'n8n-nodes-zoom-automation.zoomUser',
	typeVersion: 1,
	position: [0, 0],
	parameters: {},
};

/** The document as it should be. @throws Error where a message belongs to no kind */
async function withMessages(document: string): Promise<string> {
	const begin = document.indexOf(BEGIN);
	const end = document.indexOf(END);
	if (begin === -1 || end < begin) throw new Error(`The document has no "${BEGIN}" and "${END}"`);
	const { messages, refusals } = readMessages(ROOT);
	const homeless = messages.filter(({ anchor }) => !KINDS.has(anchor));
	if (homeless.length > 0) {
		throw new Error(`scripts/messages/kinds.ts has no ${homeless.map(({ anchor }) => anchor).join(', ')}`);
	}
	const sections = [...KINDS].map(([anchor, kind]) =>
		section(
			anchor,
			kind,
			messages.filter((message) => message.anchor === anchor),
		),
	);
	const text = [BEGIN, ...sections, codes(refusals)].join('\n\n');
	const whole = `${document.slice(0, begin)}${text}\n\n${document.slice(end)}`;
	return await format(whole, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}

function section(anchor: string, kind: Kind, messages: readonly Message[]): string {
	const lines = [`<a id="${anchor}"></a>`, `### ${kind.title}`, `**Why:** ${kind.cause}`];
	const cure = cureOf(kind);
	if (cure) lines.push(`**What to do:** ${prose(cure)}`);
	const own = messages.filter(({ next }) => next !== undefined);
	const plain = messages.filter(({ next }) => next === undefined).map(({ words }) => words);
	if (kind.isWorded) plain.push(failureWords(kind.error).message);
	if (plain.length > 0) lines.push(plain.map((words) => `- ${code(words)}`).join('\n'));
	if (own.length > 0) {
		lines.push(
			table(
				['Message', 'What to do'],
				own.map(({ words, next = '' }) => [code(words), prose(next)]),
			),
		);
	}
	return lines.join('\n\n');
}

/** What the person reads there: of the node, the trigger or Zoom Status. */
function cureOf({ error, by }: Kind): string {
	if (error === undefined) return '';
	if (by === 'status' && error instanceof ZoomError) {
		return listeningReport(undefined, { part: 'events', status: 'down', error }).problem?.next ?? '';
	}
	if (by === undefined && !(error instanceof ZoomInvalidInputError)) {
		return failureWords(error).next.replace('TypeError', HOLE);
	}
	const shown = by === 'trigger' ? toTriggerError(NODE, error) : toNodeError(NODE, error);
	return (shown.description ?? '').replace(/\n?More: \S+$/, '');
}

function codes(refusals: readonly OwnRefusal[]): string {
	const general = Object.entries(REFUSALS).map(([number, { what, next }]) => [
		`<a id="zoom-${number}"></a>${number}`,
		what ? code(what('…')) : 'Zoom’s own',
		prose(next),
	]);
	const own = refusals.map(({ code: number, file, words, next }) => [
		number,
		placeOf(file),
		words === undefined ? 'Zoom’s own' : code(words),
		prose(next),
	]);
	return [
		'## Zoom’s codes',
		'Zoom’s number is in the error’s details (`zoomCode`). What it means to all operations:',
		table(['Code', 'Message', 'What to do'], general),
		'What it means to some:',
		table(['Code', 'Where', 'Message', 'What to do'], own),
	].join('\n\n');
}

/** `ZoomMeeting/actions/registrant/fields.ts` as `Zoom Meeting, registrant`. */
function placeOf(file: string): string {
	const [node = '', , resource = ''] = file.split('/');
	const title = node.replace(/(?!^)([A-Z])/g, ' $1');
	return file.includes('/actions/') ? `${title}, ${resource}` : title;
}

const table = (head: readonly string[], rows: ReadonlyArray<readonly string[]>): string =>
	[head, head.map(() => '---'), ...rows]
		.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
		.join('\n');

const code = (text: string): string => `\`${text.replaceAll('`', '’')}\``;

/** Words of the code as prose: nothing in them is markup. */
const prose = (text: string): string => text.replaceAll(/([*_<>[\]])/g, '\\$1');

async function main(): Promise<void> {
	const written = readFileSync(PAGE, 'utf8');
	const text = await withMessages(written);
	if (!process.argv.includes('--check')) writeFileSync(PAGE, text);
	else if (text !== written) throw new Error('Run "npx tsx scripts/generate-troubleshooting.ts"');
}

main().catch((error: unknown) => {
	process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
	process.exitCode = 1;
});
