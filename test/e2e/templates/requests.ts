import type { Simulator } from '../../../simulator';

type Seen = Awaited<ReturnType<Simulator['control']['requests']>>[number];

/** What Zoom was asked while the work went on, logins left out. */
export async function sinceThen<T>(
	{ control }: Simulator,
	work: () => Promise<T>,
): Promise<{ said: T; seen: Seen[] }> {
	const before = (await control.counters()).total;
	const said = await work();
	const all = await control.requests();
	return { said, seen: all.filter(({ seq, path }) => seq > before && !path.startsWith('/oauth/')) };
}

/** Path, query and body of a request, to be searched. */
function textOf({ path, query, body }: Seen): string {
	const pairs = Object.entries(query).map(([name, value]) => `${name}=${String(value)}`);
	// A UUID is encoded twice in a path.
	return [
		decodeURIComponent(decodeURIComponent(path)),
		pairs.join('&'),
		body === undefined ? '' : JSON.stringify(body),
	].join(' ');
}

/** The route and those parts that one of the requests to it has; empty where Zoom was not asked. */
export function asksOf(
	seen: readonly Seen[],
	[route, ...parts]: readonly [string, ...string[]],
): readonly string[] {
	const texts = seen.filter((one) => one.route === route).map(textOf);
	const found = texts.map((text) => parts.filter((part) => text.includes(part)));
	const [best = []] = found.sort((one, other) => other.length - one.length);
	return texts.length > 0 ? [route, ...best] : [];
}

/** What a tool takes, as a model is told. */
export interface Schema {
	readonly properties: Readonly<Record<string, { readonly type?: string; readonly description?: string }>>;
	readonly required?: readonly string[];
}

/**
 * The fields of a tool that have to be given, each with a type and a description.
 * @param given what a model gives; the same result when that is all of them, each of its type
 */
export function shapeOf(
	{ properties, required = [] }: Schema,
	given?: Readonly<Record<string, unknown>>,
): string[] {
	const names = given ? required.filter((name) => name in given) : required;
	const unknown = Object.keys(given ?? {}).filter((name) => !(name in properties));
	const typeOf = (name: string): string => {
		const { type = '?', description = '' } = properties[name] ?? {};
		const wrong = given && typeof given[name] !== type ? ` not ${typeof given[name]}` : '';
		return `${name} ${type}${wrong}${description === '' ? ' undescribed' : ''}`;
	};
	return [...[...names].sort().map(typeOf), ...unknown.map((name) => `${name} unknown`)];
}
