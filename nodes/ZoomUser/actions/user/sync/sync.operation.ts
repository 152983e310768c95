import { type BulkRun, defineBulkOperation, type Outcome } from '../../../../adapter/kit';
import { problemOf, rowItem, rowOutcome, withPage } from './rows';
import { applyApproved, syncRows, type SyncCall, type SyncOutcome } from './runs';
import { syncOptionalRoutes, syncOptions, syncParameters } from './parameters';
import { planPage } from '../../../page/planPage';
import { isAboutNobody, isAction } from '../../../../../zoom/sync/model/planRow';
import { summarize } from '../../../../../zoom/sync/model/summary';

export const sync = defineBulkOperation({
	name: 'Sync',
	value: 'sync',
	action: 'Sync users with a list of people',
	description:
		'Bring the account in line with a list of people, such as an HR system’s: plan, get approval, apply',
	optionalRoutes: syncOptionalRoutes,
	parameters: syncParameters,
	options: syncOptions,
	// The items are the people; how to treat them is the same for all.
	readsFieldsOnce: true,
	async executeAll(calls, run) {
		const [first] = calls;
		if (!first) return [];
		const { values, options } = first;
		const outcome =
			values.mode === 'applyPlan'
				? await applyApproved(calls, values, options, run)
				: await syncRows(calls, values, options, run);
		return present(outcome, first, run);
	},
});

function present({ rows, directory }: SyncOutcome, { values, options }: SyncCall, run: BulkRun): Outcome[] {
	const shown = options.onlyChanges ? rows.filter(({ action }) => action !== 'unchanged') : rows;
	if (values.output === 'people') return shown.map(rowOutcome);
	const summary = {
		mode: values.mode,
		people: rows.filter((row) => !isAboutNobody(row)).length,
		...summarize(rows),
		problems: rows.flatMap((row) => problemOf(row) ?? []),
		rows: rows.filter(({ action }) => isAction(action)).map(rowItem),
	};
	const page = planPage(rows, {
		plan: values.mode === 'plan',
		nameOf: (email) => directory.withEmail(email)?.name ?? '',
		now: run.zoom.now(),
		timezone: run.timezone,
	});
	return [{ item: [], output: withPage(summary, 'table', 'zoom-users.html', page) }];
}
