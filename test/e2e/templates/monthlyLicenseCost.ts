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
		await zoom.control.configureAccount({
			licensedSeats: 6,
			addOnSeats: { webinar500: 3, large_meeting1000: 1 },
		});
		const assignments = [
			{ id: 'price', name: 'pricePerLicense', value: 10.1, type: 'number' },
			{ id: 'prices', name: 'pricePerKind', value: '{ "webinar": 79.9 }', type: 'object' },
			{ id: 'currency', name: 'currency', value: 'USD', type: 'string' },
		];
		return { Prices: { assignments: { assignments } } };
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
		'says of each kind of license what is free and what that costs, and which price is missing': async (
			run,
		) => {
			const execution = await run.toEnd('First of the month at 7');
			const priced = { currency: 'USD' };
			expect(jsonOf(execution, 'Cost of each kind')).toMatchObject([
				{
					pool: 'base',
					bought: 6,
					assigned: 4,
					free: 2,
					price: 10.1,
					cost: 60.6,
					costOfFree: 20.2,
					...priced,
				},
				{
					pool: 'webinar',
					bought: 3,
					assigned: 0,
					free: 3,
					price: 79.9,
					cost: 239.7,
					costOfFree: 239.7,
					...priced,
				},
				{
					pool: 'large_meeting',
					bought: 1,
					free: 1,
					missing: 'Write the price of "large_meeting" into Prices',
				},
			]);
		},
		'says why where Zoom does not tell what is bought, and still tells the unused ones': async (run) => {
			await run.stage.zoom.control.configureAccount({ planUsage: 'refused' });
			const execution = await run.toEnd('First of the month at 7');
			expect(jsonOf(execution, 'Cost of unused licenses')).toHaveLength(1);
			expect(jsonOf(execution, 'Cost of each kind')).toMatchObject([
				{ refused: true, reason: expect.stringContaining('Only available for paid account') as unknown },
			]);
		},
	},
};
