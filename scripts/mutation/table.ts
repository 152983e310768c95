import Table from 'cli-table3';
import { errorOf } from './sample';

/** What a mutation run says, as a table by room and a list of what survived. */

/** The part of Stryker's results that is shown. */
export interface MutantResult {
	readonly fileName: string;
	readonly status: string;
	readonly mutatorName: string;
	readonly replacement?: string | undefined;
	/** From 1. */
	readonly location: { readonly start: { readonly line: number } };
}

const NOTICED = new Set(['Killed', 'Timeout']);
const UNNOTICED = new Set(['Survived', 'NoCoverage']);

/** `zoom/api` of `zoom/api/limits/oneAtATime.ts`. */
const roomOf = ({ fileName }: MutantResult): string => fileName.split('/').slice(0, 2).join('/');

const count = (mutants: readonly MutantResult[], status: string): number =>
	mutants.filter((mutant) => mutant.status === status).length;

/** Noticed of all that could be noticed, in percent; what does not compile or run is left out. */
export function scoreOf(mutants: readonly MutantResult[]): number {
	const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length;
	const all = noticed + mutants.filter(({ status }) => UNNOTICED.has(status)).length;
	return all === 0 ? 100 : (100 * noticed) / all;
}

/** How many of those that could be noticed were, so far. */
export function progressOf(mutants: readonly MutantResult[]): string {
	const noticed = mutants.filter(({ status }) => NOTICED.has(status)).length;
	return `${noticed} of ${noticed + mutants.filter(({ status }) => UNNOTICED.has(status)).length} noticed`;
}

/** @param percent of all changes that were tried */
export function tableOf(mutants: readonly MutantResult[], percent = 100): string {
	const rooms = [...new Set(mutants.map(roomOf))].sort();
	const table = new Table({
		head: ['room', 'killed', 'timed out', 'survived', 'not reached', 'score'],
		style: { head: [], border: [] },
	});
	for (const room of rooms) {
		const own = mutants.filter((mutant) => roomOf(mutant) === room);
		const numbers = ['Killed', 'Timeout', 'Survived', 'NoCoverage'].map((status) => count(own, status));
		const size = numbers.reduce((sum, number) => sum + number, 0);
		const score = scoreOf(own);
		const error = percent < 100 ? ` ± ${errorOf(score, size, percent).toFixed(1)}` : '';
		table.push([room, ...numbers, `${score.toFixed(1)}${error} %`]);
	}
	return table.toString();
}

/** A line each: where, what was changed, and what stood there instead. */
export const survivorsOf = (mutants: readonly MutantResult[]): string[] =>
	mutants
		.filter(({ status }) => UNNOTICED.has(status))
		.map(({ fileName, location, mutatorName, replacement = '', status }) => {
			const reached = status === 'NoCoverage' ? ' (not reached)' : '';
			return `${fileName}:${location.start.line} ${mutatorName}: ${replacement.replace(/\s+/g, ' ').slice(0, 100)}${reached}`;
		})
		.sort();
