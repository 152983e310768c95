import ts from 'typescript';

/** What an expression may say, read from the code: every text it can become, with `…` for what only a run knows. */

export const HOLE = '…';
/** More than that is no set of fixed words. */
const MAX_TEXTS = 12;
const MAX_DEPTH = 6;

/** What a function's parameters stand for at one place that calls it. */
export type Bindings = ReadonlyMap<ts.Symbol, Bound>;

interface Bound {
	readonly argument: ts.Expression;
	readonly bindings: Bindings;
}

const NO_BINDINGS: Bindings = new Map();

export class Texts {
	private readonly callsOf = new Map<ts.Symbol, ts.CallExpression[]>();
	private kind: string | undefined;

	constructor(
		private readonly checker: ts.TypeChecker,
		files: readonly ts.SourceFile[],
	) {
		const visit = (node: ts.Node): void => {
			if (ts.isCallExpression(node)) this.noteCall(node);
			node.forEachChild(visit);
		};
		files.forEach(visit);
	}

	/** What the parameters that an expression depends on stand for: one set for each place that calls its function. */
	bindingsAt(node: ts.Node, depth = 0): readonly Bindings[] {
		const found = ts.findAncestor(node, ts.isFunctionLike);
		const name = found && this.symbolOf(nameOf(found));
		const calls = name ? this.callsOf.get(name) : undefined;
		if (!found || !calls || depth >= 2) return [NO_BINDINGS];
		return calls.flatMap((call) =>
			this.bindingsAt(call, depth + 1).map((bindings) => this.bind(found, call, bindings)),
		);
	}

	/** The same when the error is of a kind: of tables by kind, only its entry is taken. */
	ofKind(kind: string, expression: ts.Expression | undefined, bindings: Bindings): readonly string[] {
		this.kind = kind;
		try {
			return this.of(expression, bindings);
		} finally {
			this.kind = undefined;
		}
	}

	of(expression: ts.Expression | undefined, bindings: Bindings, depth = 0): readonly string[] {
		if (!expression || depth > MAX_DEPTH) return [HOLE];
		const texts = [...new Set(this.read(expression, bindings, depth + 1))];
		return texts.length > MAX_TEXTS ? [HOLE] : texts;
	}

	private read(node: ts.Expression, bindings: Bindings, depth: number): readonly string[] {
		const of = (part: ts.Expression): readonly string[] => this.of(part, bindings, depth);
		if (ts.isStringLiteralLike(node)) return [node.text];
		if (ts.isTemplateExpression(node)) {
			return node.templateSpans.reduce<readonly string[]>(
				(texts, { expression, literal }) => joined(joined(texts, this.part(of(expression))), [literal.text]),
				[node.head.text],
			);
		}
		if (ts.isParenthesizedExpression(node) || ts.isAsExpression(node) || ts.isNonNullExpression(node)) {
			return of(node.expression);
		}
		if (ts.isConditionalExpression(node)) return [...of(node.whenTrue), ...of(node.whenFalse)];
		if (ts.isBinaryExpression(node)) {
			const both = [of(node.left), of(node.right)] as const;
			if (node.operatorToken.kind === ts.SyntaxKind.PlusToken) return joined(...both);
			return node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken ? both.flat() : [HOLE];
		}
		if (ts.isElementAccessExpression(node)) {
			return this.entries(node, depth);
		}
		if (ts.isIdentifier(node)) return this.name(node, bindings, depth);
		return ts.isCallExpression(node) ? this.call(node, bindings, depth) : [HOLE];
	}

	/** Of a table: `WORDS[fault]`. */
	private entries({ expression }: ts.ElementAccessExpression, depth: number): readonly string[] {
		const table = this.constantOf(expression);
		if (!table || !ts.isObjectLiteralExpression(table)) return [HOLE];
		const all = table.properties.filter(ts.isPropertyAssignment);
		const own = all.filter(({ name }) => name.getText() === this.kind);
		return (own.length > 0 ? own : all).flatMap(({ initializer }) =>
			this.of(initializer, NO_BINDINGS, depth),
		);
	}

	private name(node: ts.Identifier, bindings: Bindings, depth: number): readonly string[] {
		const symbol = this.symbolOf(node);
		const bound = symbol && bindings.get(symbol);
		if (bound) return this.of(bound.argument, bound.bindings, depth);
		return this.of(this.constantOf(node), bindings, depth);
	}

	/** Of one of our own functions that does nothing but choose words. */
	private call(node: ts.CallExpression, bindings: Bindings, depth: number): readonly string[] {
		const found = this.symbolOf(node.expression)?.valueDeclaration;
		const body = found && functionIn(found);
		if (!body || body.getSourceFile().fileName.includes('/zoom/values/')) return [HOLE];
		const inside = this.bind(body, node, bindings);
		const texts = returnedBy(body).flatMap((result) => this.of(result, inside, depth));
		return texts.length > 0 ? texts : [HOLE];
	}

	/** Within a sentence: many alternatives would only repeat it. */
	private part(texts: readonly string[]): readonly string[] {
		return texts.length > 4 || texts.includes(HOLE) ? [HOLE] : texts;
	}

	private bind(body: ts.SignatureDeclaration, call: ts.CallExpression, bindings: Bindings): Bindings {
		const bound = new Map(bindings);
		body.parameters.forEach((parameter, at) => {
			const symbol = this.symbolOf(parameter.name);
			const argument = call.arguments[at] ?? parameter.initializer;
			if (symbol && argument) bound.set(symbol, { argument, bindings });
		});
		return bound;
	}

	private constantOf(node: ts.Expression): ts.Expression | undefined {
		const declaration = this.symbolOf(node)?.valueDeclaration;
		return declaration && ts.isVariableDeclaration(declaration) && ts.isIdentifier(declaration.name)
			? declaration.initializer
			: undefined;
	}

	private symbolOf(node: ts.Node | undefined): ts.Symbol | undefined {
		const symbol = node && this.checker.getSymbolAtLocation(node);
		const isAlias = symbol && (symbol.flags & ts.SymbolFlags.Alias) !== 0;
		return isAlias ? this.checker.getAliasedSymbol(symbol) : symbol;
	}

	private noteCall(call: ts.CallExpression): void {
		const symbol = this.symbolOf(
			ts.isPropertyAccessExpression(call.expression) ? call.expression.name : call.expression,
		);
		if (symbol) this.callsOf.set(symbol, [...(this.callsOf.get(symbol) ?? []), call]);
	}
}

const joined = (before: readonly string[], after: readonly string[]): readonly string[] =>
	before.flatMap((one) => after.map((other) => one + other));

/** The name that a function is called by. */
function nameOf(found: ts.SignatureDeclaration): ts.Node | undefined {
	if (found.name) return found.name;
	return ts.isVariableDeclaration(found.parent) ? found.parent.name : undefined;
}

function functionIn(declaration: ts.Declaration): ts.FunctionLikeDeclaration | undefined {
	if (ts.isFunctionDeclaration(declaration) || ts.isMethodDeclaration(declaration)) return declaration;
	const value = ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
	return value && ts.isArrowFunction(value) ? value : undefined;
}

function returnedBy({ body }: ts.FunctionLikeDeclaration): ts.Expression[] {
	if (!body) return [];
	if (!ts.isBlock(body)) return [body];
	const found: ts.Expression[] = [];
	const visit = (node: ts.Node): void => {
		if (ts.isFunctionLike(node)) return;
		if (ts.isReturnStatement(node) && node.expression) found.push(node.expression);
		node.forEachChild(visit);
	};
	visit(body);
	return found;
}
