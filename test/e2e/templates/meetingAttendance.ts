import { WITH_LOGIN } from './stage';
import { fileFrom, jsonOf, type TemplateTest } from './templateRun';

const MINUTE_MS = 60_000;
const ID = 857_4606_5432;

export const meetingAttendance: TemplateTest = {
	scene: async ({ zoom }) => {
		const startsAt = Date.now() - 24 * 60 * MINUTE_MS;
		const at = (minute: number): number => startsAt + minute * MINUTE_MS;
		const whole = { joinedAt: at(0), leftAt: at(60) };
		await zoom.control.seed({
			users: [{ email: 'host@example.com', type: 2 }],
			pastMeetings: [
				{
					host: 'host@example.com',
					id: ID,
					topic: 'Safety training',
					startsAt,
					endsAt: at(60),
					participants: [
						{ name: 'Helen Host', email: 'host@example.com', ...whole },
						{ name: 'Ana', email: 'ana@example.com', joinedAt: at(20), leftAt: at(30) },
						{ name: 'Ana', email: 'ana@example.com', joinedAt: at(40), leftAt: at(60) },
						{ name: 'Gus Guest', ...whole },
					],
				},
			],
		});
		return {};
	},
	stories: {
		'hands out a page of who came, for how long, and who did not': async (run) => {
			await run.publish();
			const page = await run.form(WITH_LOGIN);
			await page.getByLabel('Meeting ID').fill('857 4606 5432');
			await page.getByLabel('Expected').fill('ana@example.com, Ben@example.com');
			const { name, text } = await fileFrom(page);
			expect(name).toMatch(/\.html$/);
			for (const words of ['Safety training', 'Gus Guest', 'ana@example.com', 'ben@example.com']) {
				expect(text.toLowerCase()).toContain(words.toLowerCase());
			}
			const [execution] = await run.executions();
			expect(jsonOf(execution, 'Attendance')).toMatchObject([{ attendees: 3, noShowCount: 1 }]);
		},
		'says in words what is wrong with an ID': async (run) => {
			await run.publish();
			const page = await run.form(WITH_LOGIN);
			await page.getByLabel('Meeting ID').fill('111 1111 1111');
			await page.getByRole('button', { name: 'Submit' }).click();
			await page.getByText('Zoom has no report on meeting 11111111111').waitFor();
			await page.getByText('Check the ID or UUID').waitFor();
			expect(await page.getByText('Check the ID or UUID').isVisible()).toBe(true);
		},
	},
};
