import { DateTime } from 'luxon';
import { jsonOf, type TemplateTest } from './templateRun';

const month = DateTime.utc().minus({ months: 1 }).startOf('month');
const lastLoginAt = month.plus({ days: 3 }).toMillis();

export const monthlyLicenseCost: TemplateTest = {
	scene: async ({ zoom }) => {
		await zoom.control.seed({
			users: [
				{ email: 'busy@example.com', type: 2, lastLoginAt },
				{ email: 'idle@example.com', type: 2, lastLoginAt },
				{ email: 'never@example.com', type: 2 },
				{ email: 'basic@example.com', type: 1, lastLoginAt },
			],
			activity: [
				{ email: 'busy@example.com', date: month.toISODate(), meetings: 1, participants: 2, minutes: 20 },
			],
		});
		const assignments = [
			{ id: 'price', name: 'pricePerLicense', value: 10.1, type: 'number' },
			{ id: 'currency', name: 'currency', value: 'USD', type: 'string' },
		];
		return { 'Price of a license': { assignments: { assignments } } };
	},
	stories: {
		'says what the licenses cost that nobody used last month': async (run) => {
			const execution = await run.toEnd('First of the month at 7');
			// The owner of the account has a license too, and has never logged in.
			expect(jsonOf(execution, 'Cost of unused licenses')).toEqual([
				{
					month: month.toFormat('yyyy-MM'),
					assigned: 4,
					unused: 3,
					neverUsed: 2,
					cost: 40.4,
					costOfUnused: 30.3,
					currency: 'USD',
				},
			]);
		},
	},
};
