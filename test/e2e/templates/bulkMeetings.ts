import { WITH_LOGIN } from './stage';
import { fileFrom, type TemplateRun, type TemplateTest } from './templateRun';

const SHEET = [
	'key,host,topic,start,minutes,timezone',
	'a-1,ana@example.com,Kick-off,2027-07-01 09:00,45,Europe/Madrid',
	'a-2,bo@example.com,"Review, part 1",2027-12-01 09:00,,America/New_York',
	'a-3,nobody@example.com,"=1+1\nLost",2027-07-01 09:00,30,UTC',
].join('\n');

async function upload(run: TemplateRun): Promise<string[]> {
	const page = await run.form(WITH_LOGIN);
	const file = { name: 'meetings.csv', mimeType: 'text/csv', buffer: Buffer.from(SHEET) };
	await page.getByLabel('Rows').setInputFiles(file);
	const { name, text } = await fileFrom(page);
	expect(name).toBe('meetings.csv');
	return text.trim().split(/\r?\n/);
}

export const bulkMeetings: TemplateTest = {
	scene: async ({ zoom }) => {
		await zoom.control.seed({
			users: ['ana', 'bo'].map((name) => ({ email: `${name}@example.com`, type: 2 })),
		});
		return {};
	},
	stories: {
		'schedules a meeting for each row, hands back what became of it, and makes none twice': async (run) => {
			await run.publish();
			const [, first, second, ...third] = await upload(run);
			// Hosts are worked for side by side.
			const meetings = (await run.stage.zoom.control.meetings()).sort((one, other) =>
				one.topic < other.topic ? -1 : 1,
			);
			expect(
				meetings.map(({ topic, startsAt, duration }) => [
					topic,
					new Date(startsAt ?? NaN).toISOString(),
					duration,
				]),
			).toEqual([
				['Kick-off', '2027-07-01T07:00:00.000Z', 45],
				['Review, part 1', '2027-12-01T14:00:00.000Z', 60],
			]);
			expect(first).toMatch(new RegExp(`^a-1,.*,created,${meetings[0]?.id},http.*/j/${meetings[0]?.id}`));
			expect(second).toMatch(/^a-2,.*,created,/);
			expect(third[0]).toMatch(/^a-3,nobody@example.com,"'=1\+1$/);
			expect(third[1]).toMatch(/^Lost",.*nobody@example.com/);
			expect(third.join()).not.toContain('created');

			const again = await upload(run);
			expect(again[1]).toMatch(new RegExp(`^a-1,.*,was there already,${meetings[0]?.id},`));
			expect(await run.stage.zoom.control.meetings()).toHaveLength(2);
		},
	},
};
