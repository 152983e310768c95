import type { Answer } from '../http/answer';

/** What the entries need to know of an answer's body. */

export type Json = Record<string, unknown>;

export const isJson = (value: unknown): value is Json =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** An answer with another body; the one given stays as it is, and so does what the account holds. */
export const withBody = (answer: Answer, body: unknown): Answer => ({ ...answer, body });

export const isGood = ({ status, body }: Answer): boolean => status >= 200 && status < 300 && isJson(body);

export interface List {
	readonly key: string;
	readonly rows: readonly unknown[];
	/** Whether it is read by page tokens; then the token of the next page, empty at the end. */
	readonly next: string | undefined;
}

/** The list in an answer that has pages; undefined where there is none. */
export function listIn({ body }: Answer): List | undefined {
	if (!isJson(body)) return undefined;
	const paged = typeof body['next_page_token'] === 'string' || typeof body['page_count'] === 'number';
	const found = paged ? Object.entries(body).find(([, value]) => Array.isArray(value)) : undefined;
	if (!found) return undefined;
	const token = body['next_page_token'];
	return { key: found[0], rows: found[1] as unknown[], next: typeof token === 'string' ? token : undefined };
}

/** Says the same of one thing in every answer that shows it: an ID, else an address, else where it stands. */
export function nameOf(thing: Json, place: string): string {
	const name = thing['id'] ?? thing['uuid'] ?? thing['user_id'] ?? thing['email'] ?? thing['user_email'];
	return typeof name === 'string' || typeof name === 'number' ? String(name) : place;
}

/** Every object in a value, changed from the inside out. */
export function mapObjects(
	value: unknown,
	change: (object: Json, place: string) => Json,
	place = '',
): unknown {
	if (Array.isArray(value)) return value.map((one, index) => mapObjects(one, change, `${place}[${index}]`));
	if (!isJson(value)) return value;
	const inner = Object.entries(value).map(([key, one]) => [key, mapObjects(one, change, `${place}.${key}`)]);
	return change(Object.fromEntries(inner) as Json, place);
}

export const without = (object: Json, key: string): Json =>
	Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
