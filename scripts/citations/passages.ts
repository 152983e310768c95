import ts from 'typescript';

/** A line that a person reads. */
export interface Passage {
	readonly line: number;
	readonly text: string;
}

/** The comments of a source file, the prose of a document, and nothing of any other file. */
export function passagesOf(file: string, read: (file: string) => string): Passage[] {
	if (file.endsWith('.md')) return proseOf(read(file));
	if (/\.[cm]?[jt]s$/.test(file)) return commentsOf(read(file));
	if (/\.(ya?ml|sh)$|(^|\/)(Dockerfile|\.env\.example|\.ci\/run)$/.test(file))
		return hashCommentsOf(read(file));
	return [];
}

/** A document without its fenced code: the paths in commands are those of the reader's machine. */
export function proseOf(text: string): Passage[] {
	let isCode = false;
	return text.split('\n').flatMap((line, at) => {
		const isFence = /^\s*(```|~~~)/.test(line);
		if (isFence) isCode = !isCode;
		return isCode || isFence ? [] : [{ line: at + 1, text: line }];
	});
}

const hashCommentsOf = (text: string): Passage[] =>
	text.split('\n').flatMap((line, at) => {
		const comment = /(?:^|\s)#(.*)/.exec(line)?.[1];
		return comment === undefined ? [] : [{ line: at + 1, text: comment }];
	});

/** Each line of each comment. */
function commentsOf(text: string): Passage[] {
	const code = withoutLiterals(text);
	return [...code.matchAll(COMMENT)].flatMap(({ 0: comment, index }) => {
		const first = code.slice(0, index).split('\n').length;
		return comment.split('\n').map((line, at) => ({ line: first + at, text: line }));
	});
}

const COMMENT = /\/\/.*|\/\*[\s\S]*?\*\//g;

/** The code with blanks in place of texts and regular expressions, in which `//` begins no comment. */
function withoutLiterals(text: string): string {
	const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest, false, ts.ScriptKind.TS);
	let code = '';
	const visit = (node: ts.Node): void => {
		if (
			!ts.isLiteralExpression(node) &&
			!ts.isTemplateMiddleOrTemplateTail(node) &&
			!ts.isTemplateHead(node)
		) {
			ts.forEachChild(node, visit);
			return;
		}
		const start = node.getStart(source);
		code += text.slice(code.length, start) + text.slice(start, node.end).replace(/[^\n]/g, ' ');
	};
	visit(source);
	return code + text.slice(code.length);
}
