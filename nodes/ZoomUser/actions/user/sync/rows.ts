import { failureWords, type Outcome, type OutputItem, WithFiles } from '../../../../adapter/kit';
import { featureAdvice } from '../featureReasons';
import { FeatureRefusedError } from '../../../../../zoom/account/featureCalls';
import type { ResultRow } from '../../../../../zoom/sync/execution/apply';
import { isAboutNobody, thingOf, type PlanRow } from '../../../../../zoom/sync/model/planRow';

/** The rows of a sync as they go into a workflow. */

function subjectOf(row: PlanRow): string {
	if (!isAboutNobody(row)) return `user ${row.email}`;
	const { kind, name } = thingOf(row);
	return `${kind} "${name}"`;
}

/** A row as it goes into a workflow, and comes back to be applied. */
export function rowItem(result: ResultRow): OutputItem {
	const { error, items: _items, ...row } = result;
	if (error === undefined) return { ...row };
	const { message, next } = failureWords(error, subjectOf(result));
	return {
		...row,
		error: message,
		next: error instanceof FeatureRefusedError ? featureAdvice(error.reason) : next,
	};
}

/** What a person has to look at, in one line. */
export function problemOf(row: ResultRow): string | undefined {
	const { email, action, reason, result, error, blocked, why } = row;
	const someone = email === '' ? 'A row without an address' : email;
	const subject = subjectOf(row);
	const about = isAboutNobody(row) ? `${subject.slice(0, 1).toUpperCase()}${subject.slice(1)}` : someone;
	if (error !== undefined) return `${about}: ${failureWords(error, subjectOf(row)).message}`;
	if (result === 'blocked' || result === 'changed' || result === 'refused')
		return `${about}: ${blocked ?? why}`;
	return action === 'invalid' || action === 'conflict' ? `${about}: ${reason}` : undefined;
}

export const rowOutcome = (row: ResultRow): Outcome => ({ item: row.items, output: rowItem(row) });

/** A page beside a record. */
export const withPage = (record: Record<string, unknown>, field: string, name: string, html: string) =>
	new WithFiles(record, { [field]: { name, type: 'text/html', content: Buffer.from(html) } });
