import { join, relative } from 'node:path';
import ts from 'typescript';
import { HOLE, type Bindings, Texts } from './texts';

/** Every message that our code can give an error, read from the code with TypeScript's own eyes. */

/** What a message is about, by the class of its error: an anchor of docs/troubleshooting.md, or how one begins. */
const CLASSES: Readonly<Record<string, string>> = {
	ZoomInvalidInputError: 'invalid-input',
	ZoomEnvironmentError: 'environment',
	ZoomCredentialsError: 'credentials-',
	ZoomScopeError: 'missing-scope',
	ZoomRefusedError: 'refused',
	LinkRefusedError: 'refused',
	ZoomRateLimitError: 'rate-limit-',
	ZoomConnectionError: 'connection',
	ZoomUnexpectedAnswerError: 'unexpected-answer',
	FileSizeError: 'unexpected-answer',
	ZoomUnconfirmedError: 'unconfirmed',
	ZoomCancelledError: 'cancelled',
	ZoomEventsError: 'events-',
	ZoomHealthError: 'health-',
	ExplainedError: 'operation',
	RowFault: 'sync-rows',
	ChangedSince: 'sync-rows',
};

export interface Message {
	readonly anchor: string;
	/** `…` stands for what only a run knows. */
	readonly words: string;
	/** What to do, where the error says it itself. */
	readonly next?: string;
}

/** What Zoom's codes mean to single operations. */
export interface OwnRefusal {
	readonly code: string;
	/** Such as `ZoomMeeting/actions/registrant/fields.ts`. */
	readonly file: string;
	/** Undefined where Zoom's own message stands. */
	readonly words: string | undefined;
	readonly next: string;
}

interface Found {
	readonly messages: readonly Message[];
	readonly refusals: readonly OwnRefusal[];
}

/** @param root of the repository */
export function readMessages(root: string): Found {
	const config = ts.readConfigFile(join(root, 'tsconfig.json'), (path) => ts.sys.readFile(path));
	const { options, fileNames } = ts.parseJsonConfigFileContent(config.config, ts.sys, root);
	const program = ts.createProgram(fileNames, { ...options, noEmit: true });
	const files = program.getSourceFiles().filter(({ fileName }) => fileNames.includes(fileName));
	const reader = new Reader(program.getTypeChecker(), files, root);
	return { messages: sorted(reader.messages()), refusals: sorted(reader.refusals()) };
}

class Reader {
	private readonly texts: Texts;

	constructor(
		private readonly checker: ts.TypeChecker,
		private readonly files: readonly ts.SourceFile[],
		private readonly root: string,
	) {
		this.texts = new Texts(checker, files);
	}

	messages(): Message[] {
		return this.all(ts.isNewExpression).flatMap((made) => {
			const anchor = CLASSES[made.expression.getText()];
			return anchor === undefined ? [] : this.madeBy(made, anchor);
		});
	}

	refusals(): OwnRefusal[] {
		return this.all(ts.isPropertyAssignment).flatMap((entry) => {
			const { name, initializer, parent } = entry;
			const isTable = ts.isNumericLiteral(name) && ts.isObjectLiteralExpression(initializer);
			const isGeneral =
				ts.isVariableDeclaration(parent.parent) && parent.parent.name.getText() === 'REFUSALS';
			if (!isTable || isGeneral) return [];
			const next = this.texts.of(valueOf(initializer, 'next'), new Map());
			const what = valueOf(initializer, 'what');
			const words = what && ts.isArrowFunction(what) && !ts.isBlock(what.body) ? what.body : undefined;
			return this.texts.of(words, new Map()).flatMap((text) =>
				next.map((step) => ({
					code: name.text,
					file: relative(join(this.root, 'nodes'), entry.getSourceFile().fileName),
					words: words && text,
					next: step,
				})),
			);
		});
	}

	private madeBy(made: ts.NewExpression, anchor: string): Message[] {
		const [words, second] = made.arguments ?? [];
		if (!words) return [];
		return this.texts.bindingsAt(made).flatMap((bindings) => {
			const said = anchor === 'operation' ? this.texts.of(second, bindings).filter(saysSomething) : [];
			const next = said.map(tidy).join(' Or: ');
			const kinds = anchor.endsWith('-') ? this.kindsOf(second, bindings) : [''];
			return kinds.flatMap((kind) =>
				this.texts
					.ofKind(kind, words, bindings)
					.filter(saysSomething)
					.map((text) => ({ anchor: anchor + kind, words: tidy(text), ...(next && { next }) })),
			);
		});
	}

	/** Which of its kinds an error can be: as the code says, or at least its type. */
	private kindsOf(expression: ts.Expression | undefined, bindings: Bindings): readonly string[] {
		const written = this.texts.of(expression, bindings);
		if (!expression || !written.includes(HOLE)) return written;
		const type = this.checker.getTypeAtLocation(expression);
		const types = type.isUnion() ? type.types : [type];
		return types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
	}

	private all<T extends ts.Node>(is: (node: ts.Node) => node is T): T[] {
		const found: T[] = [];
		const visit = (node: ts.Node): void => {
			if (is(node)) found.push(node);
			node.forEachChild(visit);
		};
		this.files.forEach(visit);
		return found;
	}
}

const valueOf = (object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined =>
	object.properties.filter(ts.isPropertyAssignment).find((property) => property.name.getText() === name)
		?.initializer;

/** Not only what somebody else says. */
const saysSomething = (text: string): boolean => /\p{L}{2}.*\p{L}{2}/u.test(text);

const tidy = (text: string): string => text.replace(/…(\s*…)+/g, HOLE).trim();

function sorted<T extends object>(found: readonly T[]): T[] {
	const byText = new Map(found.map((one) => [JSON.stringify(one), one]));
	return [...byText.keys()].sort().flatMap((key) => byText.get(key) ?? []);
}
