import { DateTime } from 'luxon';
import type { AccountPlan } from '../../account/account';
import { invalidFields, invalidParameter, Refusal } from '../routing/refusal';
import type { Scopes } from '../routing/route';

/** Scopes of the report routes: one classic scope for all, a granular one per report. */
export const readReport = (...granular: string[]): Scopes => ({ classic: ['report:read:admin'], granular });

/** Reports need a paid plan. @throws Refusal 400 with code 200 */
export function checkPaid({ plan }: AccountPlan): void {
	if (plan === 'free') throw new Refusal(400, 200, 'No permission.');
}

const dateOf = (text: string | undefined): DateTime =>
	DateTime.fromFormat(text ?? '', 'yyyy-MM-dd', { zone: 'utc' });

export interface Period {
	/** `yyyy-mm-dd`, both included. */
	from: string;
	to: string;
}

/** Of reports whose documents name no end some go back a year here, others six months [?]: a caller may meet both. */
export const A_YEAR = 12;
const SIX_MONTHS = 6;

/**
 * The period of a report: inside the last six months, or as many as it keeps, and at most one month long. A longer one is not refused, Zoom
 * gives the last month of it [?].
 * @throws Refusal 300
 */
export function readPeriod(query: Partial<Period>, now: number, months = SIX_MONTHS): Period {
	const from = dateOf(query.from);
	const to = dateOf(query.to);
	const wrong = [...(from.isValid ? [] : ['from']), ...(to.isValid ? [] : ['to'])];
	if (wrong.length > 0) throw invalidFields(...wrong);
	if (from > to) throw invalidFields('from');
	const earliest = DateTime.fromMillis(now, { zone: 'utc' }).startOf('day').minus({ months });
	if (from < earliest) {
		// That it has to be so is known, the wording is borrowed from the daily report [?].
		throw invalidParameter(
			`The report can only be provided for a period that falls within the recent ${months} months.`,
		);
	}
	const start = DateTime.max(from, to.minus({ months: 1 }));
	return { from: start.toISODate() ?? '', to: to.toISODate() ?? '' };
}
