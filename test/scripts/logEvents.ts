import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A line that the package may write to n8n's log. */
export interface LogEvent {
	/** From the root of the repository. */
	readonly file: string;
	/** `debug`, `info`, `warn` or `error`; `level`: the code decides. */
	readonly level: string;
	/** With `…` for what differs from time to time. */
	readonly message: string;
	readonly fields: readonly string[];
}

const LEVELS = ['debug', 'info', 'warn', 'error'];
const ROOT = join(__dirname, '../..');
/** These hand lines on and write none of their own. */
const NO_SOURCES = ['zoom/runtime/index.ts', 'nodes/adapter/login/log.ts'];

/** Every place in the package that writes to the log. */
export function logEvents(): LogEvent[] {
	const files = ['zoom', 'nodes', 'credentials'].flatMap((folder) =>
		readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
			.filter((name) => name.endsWith('.ts'))
			.map((name) => `${folder}/${name.replaceAll('\\', '/')}`),
	);
	return files.filter((file) => !NO_SOURCES.includes(file)).flatMap(eventsIn);
}

function eventsIn(file: string): LogEvent[] {
	const text = readFileSync(join(ROOT, file), 'utf8');
	if (!/\blog\b/.test(text)) return [];
	const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
	const events: LogEvent[] = [];
	const visit = (node: ts.Node): void => {
		const level = ts.isCallExpression(node) ? levelOf(node.expression) : undefined;
		if (ts.isCallExpression(node) && level !== undefined) {
			const [message, fields] = node.arguments;
			events.push({ file, level, message: wordsOf(message), fields: namesIn(fields) });
		}
		ts.forEachChild(node, visit);
	};
	visit(source);
	return events;
}

/** `log.info`, `runtime.log.info`, `log[level]`. */
function levelOf(callee: ts.Expression): string | undefined {
	if (ts.isPropertyAccessExpression(callee)) {
		return isLog(callee.expression) && LEVELS.includes(callee.name.text) ? callee.name.text : undefined;
	}
	return ts.isElementAccessExpression(callee) && isLog(callee.expression) ? 'level' : undefined;
}

const isLog = (node: ts.Expression): boolean =>
	(ts.isIdentifier(node) && node.text === 'log') ||
	(ts.isPropertyAccessExpression(node) && node.name.text === 'log');

function wordsOf(message: ts.Expression | undefined): string {
	if (message && ts.isStringLiteralLike(message)) return message.text;
	if (message && ts.isTemplateExpression(message)) {
		return [message.head.text, ...message.templateSpans.map(({ literal }) => `…${literal.text}`)].join('');
	}
	return '…';
}

function namesIn(fields: ts.Expression | undefined): string[] {
	if (!fields || !ts.isObjectLiteralExpression(fields)) return [];
	return fields.properties.map((property) =>
		property.name && (ts.isIdentifier(property.name) || ts.isStringLiteral(property.name))
			? property.name.text
			: '…',
	);
}
