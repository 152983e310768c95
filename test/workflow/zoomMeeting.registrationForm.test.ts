import { methodOf } from '../support/pickers';
import { ZoomMeeting } from '../../nodes/ZoomMeeting/ZoomMeeting.node';
import { byId, MeetingNode } from './support/meetingNode';
import { eventWith } from './support/registration';

const node = new MeetingNode().install();
const eventOf = eventWith(node);
const pickers = new ZoomMeeting();
const registrationAnswers = methodOf(pickers, 'resourceMapping', 'registrationAnswers');
const registrationQuestions = methodOf(pickers, 'resourceMapping', 'registrationQuestions');
const json = (outputs: Array<Array<{ json: Record<string, unknown> }>>) =>
	(outputs[0] ?? []).map((item) => item.json);
const sent = async (method: string, path: string) =>
	(await node.zoom.control.requests({ method })).filter(({ route }) => route?.endsWith(path));

describe.each(['meeting', 'webinar'] as const)('registrants of a %s with a form', (kind) => {
	const asking = {
		questions: { row: [{ fieldName: 'org', required: true }] },
		customQuestions: {
			row: [
				{ title: 'Diet?', type: 'single', required: true, answers: 'None, Vegan' },
				{ title: 'Why?', type: 'short' },
			],
		},
	};

	it('who leave out answers that the form demands are told all of them, before anything is sent', async () => {
		const event = await eventOf(kind);
		await node.run('registrant', 'updateQuestions', { ...event, updateFields: asking });
		const people = [{ email: 'a@example.com' }, { email: 'b@example.com' }];
		const { outputs } = await node.run(
			'registrant',
			'add',
			{ ...event, email: '={{ $json.email }}', firstName: 'A' },
			{ items: people, onError: 'continueRegularOutput' },
		);
		expect(json(outputs).map(({ error }) => error)).toEqual(
			people.map(() => expect.stringContaining('demands an answer to: Organization, "Diet?"') as string),
		);
		expect(await sent('POST', '/registrants')).toEqual([]);
		// Once for the update, and once for both items.
		expect(await sent('GET', '/registrants/questions')).toHaveLength(2);
	});

	it('answer the questions that the editor shows for the form', async () => {
		const event = await eventOf(kind);
		await node.run('registrant', 'updateQuestions', { ...event, updateFields: asking });
		const { fields } = await registrationAnswers.call(node.editor(event));
		expect(fields.map(({ id, displayName, required, type }) => [id, displayName, required, type])).toEqual([
			['org', 'Organization (required)', true, 'string'],
			['Diet?', 'Diet? (required)', true, 'options'],
			['Why?', 'Why?', false, 'string'],
		]);
		expect(fields[1]?.options?.map(({ value }) => value)).toEqual(['None', 'Vegan']);
		const { error } = await node.run(
			'registrant',
			'add',
			{
				...event,
				email: '={{ $json.email }}',
				firstName: 'A',
				answers: {
					mappingMode: 'defineBelow',
					schema: fields as never,
					value: { org: '={{ $json.company }}', 'Diet?': '={{ $json.diet }}', 'Why?': null },
				},
			},
			{ items: [{ email: 'a@example.com', company: 'Acme', diet: 'Vegan' }] },
		);
		expect(error).toBeUndefined();
		expect((await sent('POST', '/registrants'))[0]?.body).toEqual({
			email: 'a@example.com',
			first_name: 'A',
			org: 'Acme',
			custom_questions: [{ title: 'Diet?', value: 'Vegan' }],
		});
	});

	it('answer by one expression for the whole form, where items mean different ones', async () => {
		const event = await eventOf(kind);
		const { error } = await node.run(
			'registrant',
			'add',
			{ ...event, email: '={{ $json.email }}', firstName: 'A', answers: '={{ $json.answers }}' },
			{ items: [{ email: 'a@example.com', answers: { org: 'Acme', 'Diet?': 'Vegan' } }] },
		);
		expect(error).toBeUndefined();
		expect((await sent('POST', '/registrants'))[0]?.body).toMatchObject({
			org: 'Acme',
			custom_questions: [{ title: 'Diet?', value: 'Vegan' }],
		});
	});

	it('are asked nothing once all questions are removed, which has to be meant', async () => {
		const event = await eventOf(kind);
		const update = async (fields: object, options: object = {}) =>
			await node.run('registrant', 'updateQuestions', { ...event, updateFields: fields, options });
		const form = async () => json((await node.run('registrant', 'getQuestions', event)).outputs)[0];
		await update(asking);
		expect((await update({})).error?.message).toContain('There is nothing to update');
		expect((await update({ removeOthers: true })).error?.message).toContain('would remove all');
		expect(await form()).toMatchObject({ questions: [{ field_name: 'org' }] });
		const { error } = await update({ removeOthers: true }, { clearLists: true });
		expect(error).toBeUndefined();
		expect(await form()).toMatchObject({ questions: [], custom_questions: [] });
	});

	it('are asked other questions once the form is changed question by question', async () => {
		const event = await eventOf(kind);
		await node.run('registrant', 'updateQuestions', { ...event, updateFields: asking });
		const { fields } = await registrationQuestions.call(node.editor(event));
		const shown = fields.filter(({ removed }) => removed !== true);
		expect(shown.map(({ id, defaultValue }) => [id, defaultValue])).toEqual([
			['Diet?', 'required'],
			['Why?', 'optional'],
			['org', 'required'],
		]);
		expect(fields).toHaveLength(2 + 14);
		const { error } = await node.run('registrant', 'updateQuestions', {
			...event,
			questions: {
				mappingMode: 'defineBelow',
				schema: fields as never,
				value: { org: 'none', 'Diet?': 'optional' },
			},
			updateFields: { customQuestions: { row: [{ title: 'Size?', type: 'short', required: true }] } },
		});
		expect(error).toBeUndefined();
		const form = json((await node.run('registrant', 'getQuestions', event)).outputs)[0];
		const type = kind === 'meeting' ? 'single' : 'single_radio';
		expect(form).toMatchObject({
			questions: [],
			custom_questions: [
				{ title: 'Diet?', type, required: false, answers: ['None', 'Vegan'] },
				{ title: 'Why?', type: 'short' },
				{ title: 'Size?', type: 'short', required: true },
			],
		});
	});
});

describe('the form in the editor', () => {
	it('waits for a meeting, and says when there is none of that ID', async () => {
		for (const value of ['', '={{ $json.id }}']) {
			const empty = await registrationAnswers.call(node.editor({ event: 'meeting', meetingId: byId(value) }));
			expect(empty).toEqual({
				fields: [],
				emptyFieldsNotice: 'Choose the meeting first: its form tells what is asked.',
			});
		}
		const unknown = node.editor({ event: 'meeting', meetingId: byId('857 4606 5432') });
		await expect(registrationAnswers.call(unknown)).rejects.toThrow('Zoom knows no meeting 857 4606 5432');
	});

	it('says that a form asks for nothing more than name and address', async () => {
		const form = await registrationAnswers.call(node.editor(await eventOf('meeting')));
		expect(form).toEqual({
			fields: [],
			emptyFieldsNotice: 'The form asks for name and email address only.',
		});
	});
});
