import { answersOf } from '../../../../nodes/ZoomMeeting/actions/registrant/form';
import { changedForm } from '../../../../nodes/ZoomMeeting/actions/registrant/formChanges';
import { answersMapper } from '../../../../nodes/adapter/pickers/registrationForm';

const filled = (value: Record<string, unknown>, schema: object[] = []) =>
	answersMapper().parse({ mappingMode: 'defineBelow', value, schema });

describe('the answers to a registration form', () => {
	it('are standard fields and the form’s own questions, as they were filled in', () => {
		expect(answersOf({}, filled({ org: 'Acme', 'Diet?': 'Vegan', city: null, 'Seats?': 0 }))).toEqual({
			org: 'Acme',
			custom_questions: [
				{ title: 'Diet?', value: 'Vegan' },
				{ title: 'Seats?', value: '0' },
			],
		});
	});

	it('may come from an expression as an object of questions and answers', () => {
		expect(answersOf({}, answersMapper().parse({ org: 'Acme', 'Diet?': 'Vegan' }))).toEqual({
			org: 'Acme',
			custom_questions: [{ title: 'Diet?', value: 'Vegan' }],
		});
	});

	it('win over the same ones under Additional Fields, and leave the others', () => {
		const written = {
			org: 'Old',
			city: 'Bilbao',
			custom_questions: [
				{ title: 'Diet?', value: 'None' },
				{ title: 'Why?', value: 'Work' },
			],
		};
		expect(answersOf(written, filled({ org: 'Acme', 'Diet?': 'Vegan' }))).toEqual({
			org: 'Acme',
			city: 'Bilbao',
			custom_questions: [
				{ title: 'Diet?', value: 'Vegan' },
				{ title: 'Why?', value: 'Work' },
			],
		});
	});

	it('with several choices come with commas between', () => {
		expect(answersOf({}, filled({ 'Days?': ['Mon', 'Tue'] }))['custom_questions']).toEqual([
			{ title: 'Days?', value: 'Mon, Tue' },
		]);
	});

	it('say which is too long', () => {
		expect(() => answersOf({}, filled({ 'Diet?': 'x'.repeat(129) }))).toThrow(
			'The answer to "Diet?" is longer than Zoom\'s 128 characters',
		);
		expect(answersOf({}, filled({ 'Diet?': '🥗'.repeat(128) }))['custom_questions']).toHaveLength(1);
	});
});

describe('a changed registration form', () => {
	const diet = { title: 'Diet?', type: 'single', required: true, answers: ['None', 'Vegan'] };
	const current = {
		standard: [
			{ field_name: 'org', required: true },
			{ field_name: 'city', required: false },
		],
		custom: [diet, { title: 'Why?', type: 'short', required: false }],
	};
	const set = (states: Record<string, string>) => ({ mapped: filled(states) });

	it('keeps the questions that nobody named', () => {
		expect(
			changedForm('meeting', current, set({ city: 'required', org: 'none', phone: 'optional' })),
		).toEqual({
			questions: [
				{ field_name: 'city', required: true },
				{ field_name: 'phone', required: false },
			],
		});
		expect(changedForm('meeting', current, set({ 'Diet?': 'optional', 'Why?': 'none' }))).toEqual({
			custom_questions: [{ ...diet, required: false }],
		});
		expect(changedForm('meeting', current, { mapped: [] })).toEqual({});
	});

	it('has new questions of its own, and those of the same words anew', () => {
		const customQuestions = [
			{ title: 'Why?', required: true },
			{ title: 'Size?', type: 'single', answers: ['S', 'M'] },
		];
		expect(changedForm('webinar', current, { mapped: [], customQuestions })).toEqual({
			custom_questions: [
				diet,
				{ title: 'Why?', type: 'short', required: true },
				{ title: 'Size?', type: 'single_radio', answers: ['S', 'M'] },
			],
		});
	});

	it('loses the others where that is wanted', () => {
		const changes = { ...set({ 'Diet?': 'optional' }), removeOthers: true };
		expect(changedForm('meeting', current, changes)).toEqual({
			questions: [],
			custom_questions: [{ ...diet, required: false }],
		});
	});

	it.each([
		[set({ org: 'yes' }), '"yes" says nothing about the question "org"'],
		[set({ 'Gone?': 'required' }), 'The form has no question "Gone?" any more'],
		[
			{ mapped: [], customQuestions: [{ title: 'Days?', type: 'multiple' }] },
			'Meetings only ask for a short answer or a single choice',
		],
	])('cannot be %j', (changes, message) => {
		expect(() => changedForm('meeting', current, changes)).toThrow(message);
	});
});
