import { isJson, type Json } from '../mess/shape';
import type { Answer } from '../http/answer';

/** A way in which the answers of a route are not what Zoom's documents say. */
export interface Difference {
	/** `GET /users` */
	readonly on: string;
	/** The names that lead to a field, with dots between; lists are gone through: `users.dept`. */
	readonly at: string;
	/** `missing`: it is not there; `unknown`: it is there and in no document; else: it is there as this. */
	readonly as: 'missing' | 'unknown' | 'null' | 'text' | 'number' | 'truth' | 'list' | 'object';
}

const VALUES: Readonly<Record<Exclude<Difference['as'], 'missing'>, (value: unknown) => unknown>> = {
	unknown: () => 'new',
	null: () => null,
	text: (value) => (typeof value === 'string' ? value : JSON.stringify(value)),
	number: () => 7,
	truth: () => true,
	list: (value) => [value],
	object: (value) => ({ value }),
};

/** The answer as this account gives it. */
export function differing(differences: readonly Difference[], route: string, answer: Answer): Answer {
	const here = answer.status < 300 ? differences.filter(({ on }) => on === route) : [];
	if (here.length === 0) return answer;
	return {
		...answer,
		body: here.reduce((body, { at, as }) => changed(body, at.split('.'), as), answer.body),
	};
}

function changed(value: unknown, [name = '', ...rest]: readonly string[], as: Difference['as']): unknown {
	if (Array.isArray(value)) return value.map((one) => changed(one, [name, ...rest], as));
	if (!isJson(value)) return value;
	if (rest.length > 0) return name in value ? { ...value, [name]: changed(value[name], rest, as) } : value;
	if (as !== 'missing') return { ...value, [name]: VALUES[as](value[name]) } satisfies Json;
	const { [name]: _gone, ...others } = value;
	return others;
}
