import { writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import type { INodeType } from 'n8n-workflow';
import ts from 'typescript';
import type { Operation, OptionalRoutes } from '../nodes/adapter/kit/operation';
import type { Resource } from '../nodes/adapter/kit/resource';
import type { Source } from '../zoom/events/backfill/source';
import { n8n } from '../package.json';
import { ROUTES } from '../zoom/api/routes/routes.generated';

/**
 * Writes nodes/adapter/status/operations.generated.ts, the routes that each operation of each node may call:
 * `npx tsx scripts/generate-operations.ts`. The code itself says so: from what an operation executes, everything that can
 * be reached is read, declaration by declaration, for names of routes. Fields are left out: what their lists ask for in
 * the editor is not needed to run.
 */

const ROOT = resolve(__dirname, '..');
const NODE_FILES = n8n.nodes
	.filter((file) => !file.includes('ZoomWebhookTrigger'))
	.map((file) => join(ROOT, file.replace(/^dist\//, '').replace(/\.js$/, '.ts')));
/** What a trigger asks Zoom for afterwards. */
const LOOK_BACK = join(ROOT, 'zoom/events/backfill/answer.ts');
/** The file that is written. */
export const OPERATION_TABLE = join(ROOT, 'nodes/adapter/status/operations.generated.ts');

const DEFINES = new Set(['defineOperation', 'defineBulkOperation']);
/** Of a definition: what is declared, not what is done. */
const DECLARED = new Set(['parameters', 'options', 'optionalRoutes']);

type Make = (resource: string) => unknown;

interface FoundOperation {
	/** `user`, `get` */
	readonly resource: string;
	readonly operation: string;
	readonly title: string;
	readonly routes: readonly string[];
	readonly optional: OptionalRoutes;
}

interface FoundNode {
	/** `zoomUser` */
	readonly node: string;
	readonly title: string;
	readonly operations: readonly FoundOperation[];
	/** The resource that is chosen at first, and the operation for each resource. */
	readonly defaults: ReadonlyArray<readonly [of: readonly string[], value: string]>;
}

/** What the code says, as the text of the table. @throws Error where the code is not as this expects it */
export async function generateOperations(): Promise<string> {
	const lines: string[] = [];
	const defaults: string[] = [];
	for (const { node, title, operations, defaults: ofNode } of await new Reader().nodes()) {
		for (const [of, value] of ofNode) defaults.push(`\t'${[node, ...of].join('/')}': '${value}',`);
		for (const { resource, operation, title: words, routes, optional } of operations) {
			const id = [node, resource, operation].join('/');
			lines.push(`\t'${id}|${title}: ${words}|${routes.join(',')}${optionalText(optional)}',`);
		}
	}
	return [
		'// Written by scripts/generate-operations.ts from the nodes. Do not edit.',
		'',
		'/** node/resource/operation, or node/lookBack/event | what a person calls it | the routes it may call | those it does without = the fields that ask for them */',
		'// prettier-ignore',
		'export const OPERATIONS: readonly string[] = [',
		...lines,
		'];',
		'',
		'/** What a node means that does not say it: n8n leaves defaults out of a saved workflow. */',
		'// prettier-ignore',
		'export const DEFAULTS: Readonly<Record<string, string>> = {',
		...defaults,
		'};',
		'',
	].join('\n');
}

/** Reads the program with TypeScript's own eyes. */
class Reader {
	private readonly program: ts.Program;
	private readonly checker: ts.TypeChecker;
	private readonly contents = new Map<ts.Node, Contents>();

	constructor() {
		const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), (path) => ts.sys.readFile(path));
		const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, ROOT);
		this.program = ts.createProgram(NODE_FILES, { ...options, noEmit: true });
		this.checker = this.program.getTypeChecker();
	}

	async nodes(): Promise<FoundNode[]> {
		return await Promise.all(NODE_FILES.map(async (file) => await this.node(file)));
	}

	private async node(file: string): Promise<FoundNode> {
		const source = this.program.getSourceFile(file);
		if (!source) throw new Error(`${relative(ROOT, file)} is not there`);
		const name = basename(file, '.node.ts');
		const node = name.charAt(0).toLowerCase() + name.slice(1);
		const title = name.replace(/(?!^)([A-Z])/g, ' $1');
		const list = find(source, isConst('resources'))?.initializer;
		if (!list || !ts.isArrayLiteralExpression(list)) {
			return { node, title, operations: await this.lookBack(), defaults: [] };
		}
		const operations = await Promise.all(list.elements.map(async (one) => await this.resource(one)));
		return { node, title, operations: operations.flat(), defaults: defaultsOf(await made(file, name)) };
	}

	/** A trigger has no operations: it may ask Zoom for events that it missed, each kind in its own way. */
	private async lookBack(): Promise<FoundOperation[]> {
		const source = this.program.getSourceFile(LOOK_BACK);
		const sources = source && find(source, isConst('SOURCES'))?.initializer;
		const found = this.elementsOf(sources).map(async (element) => {
			const { events } = (await this.load(element)) as Source;
			const routes = this.routesFrom(element);
			return events.map((event) => {
				const title = `Look Up Missed Events → ${event}`;
				return { resource: 'lookBack', operation: event, title, routes, optional: {} };
			});
		});
		return (await Promise.all(found)).flat();
	}

	private async resource(element: ts.Expression): Promise<FoundOperation[]> {
		const declaration = this.valueOf(element);
		const { value: resource, name } = (await this.load(element)) as Resource;
		const definition = declaration && ts.isCallExpression(declaration) ? declaration.arguments[0] : undefined;
		const found = await Promise.all(
			this.elementsOf(property(definition, 'operations')).map(async (one) => {
				const made = await this.load(ts.isCallExpression(one) ? one.expression : one);
				// What meetings and webinars share is a function of which of them it is.
				const operation = (typeof made === 'function' ? (made as Make)(resource) : made) as Operation;
				const { option, optionalRoutes: optional } = operation;
				const title = `${name} → ${option.name}`;
				const routes = withoutTwins(this.routesFrom(one), resource);
				checkOptional(operation, title, routes);
				return { resource, operation: option.value, title, routes, optional };
			}),
		);
		return found.sort((a, b) => (a.operation < b.operation ? -1 : 1));
	}

	/** `[get, getAll]`, or a call of a function that gives such a list. */
	private elementsOf(list: ts.Expression | undefined): readonly ts.Expression[] {
		if (list && ts.isArrayLiteralExpression(list)) return list.elements;
		const made = list && ts.isCallExpression(list) ? this.valueOf(list.expression) : undefined;
		const body = made && ts.isArrowFunction(made) ? made.body : undefined;
		if (body && ts.isArrayLiteralExpression(body)) return body.elements;
		throw new Error(`These operations are not written as others are: ${list?.getText() ?? 'none'}`);
	}

	/** What a name stands for while the program runs. */
	private async load(name: ts.Expression): Promise<unknown> {
		const [declaration] = this.declarationsOf(name);
		const exported = declaration && ts.getNameOfDeclaration(declaration)?.getText();
		if (!declaration || exported === undefined) throw new Error(`What is ${name.getText()}?`);
		const module = (await import(declaration.getSourceFile().fileName)) as Record<string, unknown>;
		return module[exported];
	}

	/** The expression behind a name. */
	private valueOf(name: ts.Expression): ts.Expression | undefined {
		const [declaration] = this.declarationsOf(name);
		return declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
	}

	private declarationsOf(node: ts.Node): readonly ts.Declaration[] {
		const symbol = this.checker.getSymbolAtLocation(node);
		if (!symbol) return [];
		const isAlias = (symbol.flags & ts.SymbolFlags.Alias) !== 0;
		return (isAlias ? this.checker.getAliasedSymbol(symbol) : symbol).declarations ?? [];
	}

	/** Every route that is named in what can be reached from a node of the syntax tree. */
	private routesFrom(start: ts.Node): string[] {
		const texts = new Set<string>();
		const alternatives: Alternative[] = [];
		const seen = new Set<ts.Node>();
		const waiting: ts.Node[] = [start];
		for (let node = waiting.pop(); node; node = waiting.pop()) {
			if (seen.has(node)) continue;
			seen.add(node);
			const found = this.contentsOf(node);
			for (const text of found.texts) texts.add(text);
			alternatives.push(...found.alternatives);
			waiting.push(...found.uses);
		}
		const isChosen = ({ when }: Alternative): boolean => when === undefined || texts.has(when);
		const others = alternatives
			.filter((one) => !isChosen(one))
			.flatMap(({ route }) => [route, twinOf(route)]);
		const chosen = alternatives.map(({ route }) => route).filter((route) => !others.includes(route));
		const named = [...texts].filter((text) => text in ROUTES);
		return [...new Set([...named, ...chosen])].sort();
	}

	/** Operations share most of what they reach: it is read once. */
	private contentsOf(start: ts.Node): Contents {
		const known = this.contents.get(start);
		if (known) return known;
		const found = { texts: [] as string[], alternatives: [] as Alternative[], uses: [] as ts.Node[] };
		const visit = (node: ts.Node): void => {
			if (ts.isTypeNode(node) || isDeclared(node)) return;
			if (ts.isStringLiteralLike(node)) found.texts.push(node.text);
			if (ts.isCallExpression(node)) found.alternatives.push(...this.routesOf(node));
			if (ts.isIdentifier(node)) found.uses.push(...this.runBy(this.declarationsOf(node)));
			if (ts.isShorthandPropertyAssignment(node)) {
				const value = this.checker.getShorthandAssignmentValueSymbol(node);
				found.uses.push(...this.runBy(value?.declarations ?? []));
			}
			ts.forEachChild(node, visit);
		};
		visit(start);
		this.contents.set(start, found);
		return found;
	}

	/** What runs where these are named, but not what a field does in the editor. */
	private runBy(declarations: readonly ts.Declaration[]): ts.Node[] {
		return declarations.flatMap((one) => {
			if (ts.isImportSpecifier(one)) return this.runBy(this.declarationsOf(one.name));
			if (!ts.isVariableDeclaration(one) && !ts.isPropertyAssignment(one)) return bodiesOf(one);
			const type = this.checker.getTypeAtLocation(one);
			const isParameter = type.getProperty('parse') && type.getProperty('property');
			return isParameter ? [] : bodiesOf(one);
		});
	}

	/** Routes made of a name or a template, such as `routeFor(type, 'GET /meetings/{meetingId}')`. */
	private routesOf(call: ts.CallExpression): Alternative[] {
		const template = call.arguments.find(ts.isTemplateExpression);
		const made = [call, ...(template ? [template] : [])].flatMap((one) => this.routesIn(one));
		if (template) return made.map((route) => ({ route, when: filledIn(template, route) }));
		return call.arguments.some(ts.isStringLiteral) ? made.map((route) => ({ route, when: undefined })) : [];
	}

	/** The routes that an expression may be, by its type. */
	private routesIn(expression: ts.Expression): string[] {
		const type = this.checker.getTypeAtLocation(expression);
		const members = type.isUnion() ? type.types : [type];
		return members.flatMap((one) => (one.isStringLiteral() && one.value in ROUTES ? [one.value] : []));
	}
}

/** What stands in a piece of the program: texts, routes that it makes, and what runs because it is named. */
interface Contents {
	readonly texts: readonly string[];
	readonly alternatives: readonly Alternative[];
	readonly uses: readonly ts.Node[];
}

/** A route, where `when` is given only if this text is among what the operation is made of. */
interface Alternative {
	readonly route: string;
	readonly when: string | undefined;
}

/** What is in the gap of a template, such as `qa` of `GET /report/meetings/{meetingId}/${value}`. */
function filledIn(template: ts.TemplateExpression, route: string): string {
	const after = template.templateSpans.at(-1)?.literal.text ?? '';
	const head = template.head.text;
	const filled = route.startsWith(head) ? route : twinOf(route);
	return filled.slice(head.length, filled.length - after.length);
}

const twinOf = (route: string): string =>
	route.includes('meetings')
		? route.replace('meetings', 'webinars').replace('{meetingId}', '{webinarId}')
		: route.replace('webinars', 'meetings').replace('{webinarId}', '{meetingId}');

/** The resource says which of the two it is: the route of the other one is never called. */
function withoutTwins(routes: readonly string[], resource: string): string[] {
	const other = { meeting: 'webinars', webinar: 'meetings' }[resource];
	return routes.filter(
		(route) => other === undefined || !route.includes(other) || !routes.includes(twinOf(route)),
	);
}

/** What runs of a declaration of ours. A method runs when it is named; a class by itself runs its constructor. */
function bodiesOf(declaration: ts.Declaration): ts.Node[] {
	const path = relative(ROOT, declaration.getSourceFile().fileName);
	if (!/^(nodes|zoom)\//.test(path) || path.endsWith('.generated.ts')) return [];
	if (ts.isClassDeclaration(declaration)) {
		return declaration.members.filter(
			(member) => ts.isConstructorDeclaration(member) || ts.isPropertyDeclaration(member),
		);
	}
	const runs =
		ts.isFunctionDeclaration(declaration) ||
		ts.isVariableDeclaration(declaration) ||
		ts.isMethodDeclaration(declaration) ||
		ts.isAccessor(declaration) ||
		ts.isPropertyAssignment(declaration);
	return runs ? [declaration] : [];
}

/** `parameters: {...}` within a definition of an operation. */
function isDeclared(node: ts.Node): boolean {
	if (!ts.isObjectLiteralElementLike(node) || !node.name) return false;
	const call = node.parent.parent;
	const defines = ts.isCallExpression(call) && DEFINES.has(call.expression.getText());
	return defines && DECLARED.has(node.name.getText());
}

function optionalText(optional: OptionalRoutes): string {
	const texts = Object.entries(optional).map(([route, fields]) => `${route}=${fields.join('+')}`);
	return texts.length === 0 ? '' : `|${texts.join(',')}`;
}

/** @throws Error for a route that the operation never calls, or a field that it does not have */
function checkOptional(
	{ optionalRoutes, properties }: Operation,
	title: string,
	routes: readonly string[],
): void {
	const fields = new Set(
		properties.flatMap(({ property: { name, options = [] } }) => [name, ...options.map((one) => one.name)]),
	);
	for (const [route, by] of Object.entries(optionalRoutes)) {
		if (!routes.includes(route)) throw new Error(`${title} does without ${route}, and never calls it`);
		for (const field of by) if (!fields.has(field)) throw new Error(`${title} has no field "${field}"`);
	}
}

async function made(file: string, name: string): Promise<INodeType> {
	const { [name]: Node } = (await import(file)) as Record<string, new () => INodeType>;
	if (!Node) throw new Error(`${relative(ROOT, file)} has no ${name}`);
	return new Node();
}

function defaultsOf({ description: { properties } }: INodeType): FoundNode['defaults'] {
	return properties
		.filter(({ name }) => name === 'resource' || name === 'operation')
		.map(({ displayOptions, default: value }) => [
			(displayOptions?.show?.['resource'] ?? []).map(String),
			value as string,
		]);
}

const isConst =
	(name: string) =>
	(node: ts.Node): node is ts.VariableDeclaration =>
		ts.isVariableDeclaration(node) && node.name.getText() === name;

function find<T extends ts.Node>(node: ts.Node, is: (node: ts.Node) => node is T): T | undefined {
	if (is(node)) return node;
	return ts.forEachChild(node, (child) => find(child, is));
}

function property(of: ts.Expression | undefined, name: string): ts.Expression | undefined {
	if (!of || !ts.isObjectLiteralExpression(of)) return undefined;
	for (const one of of.properties) {
		if (ts.isPropertyAssignment(one) && one.name.getText() === name) return one.initializer;
	}
	return undefined;
}

async function main(): Promise<void> {
	writeFileSync(OPERATION_TABLE, await generateOperations());
}

if (require.main === module) {
	main().catch((error: unknown) => {
		throw error;
	});
}
