import { isRecord } from '../../../zoom/values';

/** `first_name` of `firstName`. */
export type SnakeCase<Name extends string> = Name extends `${infer Letter}${infer Rest}`
	? `${Letter extends Lowercase<Letter> ? '' : '_'}${Lowercase<Letter>}${SnakeCase<Rest>}`
	: '';

/** The same with Zoom's names. */
export type ZoomFields<Fields> = string extends keyof Fields
	? Record<string, unknown>
	: {
			[Name in keyof Fields as Name extends string ? SnakeCase<Name> : never]: Fields[Name] extends Readonly<
				Record<string, unknown>
			>
				? ZoomFields<Fields[Name]>
				: Fields[Name];
		};

export const snakeCase = (name: string): string =>
	name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/**
 * n8n's field names (`firstName`) as Zoom's (`first_name`), nested objects included. What is `undefined` is left out;
 * every other value is kept, `false`, `0` and `''` included.
 */
export function toZoomFields<Fields extends object>(fields: Fields): ZoomFields<Fields>;
export function toZoomFields(fields: object): Record<string, unknown> {
	return Object.fromEntries(
		Object.entries(fields)
			.filter(([, value]) => value !== undefined)
			.map(([name, value]: [string, unknown]) => [
				snakeCase(name),
				isRecord(value) ? toZoomFields(value) : value,
			]),
	);
}
