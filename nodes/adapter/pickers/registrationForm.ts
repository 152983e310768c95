import type {
	ILoadOptionsFunctions,
	INodePropertyOptions,
	ResourceMapperField,
	ResourceMapperFields,
} from 'n8n-workflow';
import { toNodeError } from '../errors/nodeErrors';
import { asTyped } from '../../../zoom/values/excerpt';
import { choicesOf, STANDARD_QUESTIONS, standardQuestionName } from './registrationFields';
import { mapperField, resourceMapper, type FieldList } from './resourceMapper';
import { routeFor, type SessionType } from '../kit';
import { connect, type Zoom } from '../login/zoom';
import { meetingNumber } from '../../../zoom/meetings/reference';
import { textOf, textOrNumber, isRecord, recordsIn, type ZoomRecord } from '../../../zoom/values';

/** The registration form of a meeting or webinar: what it asks, and its questions as fields in the editor. */

export interface RegistrationForm {
	/** Each with `field_name` and `required`. */
	readonly standard: readonly ZoomRecord[];
	/** Each with `title`, `type`, `required`, `answers`. */
	readonly custom: readonly ZoomRecord[];
}

/** @param id the number of the meeting or webinar. @throws ZoomError */
export async function readForm(zoom: Zoom, type: SessionType, id: string): Promise<RegistrationForm> {
	const form = await zoom.request(routeFor(type, 'GET /meetings/{meetingId}/registrants/questions'), {
		meetingId: id,
		webinarId: id,
	});
	return { standard: recordsIn(form['questions']), custom: recordsIn(form['custom_questions']) };
}

const mapperOf = (words: { displayName: string; description: string; list: FieldList }) =>
	resourceMapper({
		...words,
		fieldWords: { singular: 'question', plural: 'questions' },
		dependsOn: ['event', 'meetingId.value', 'webinarId.value'],
		addAllFields: true,
	});

export const answersMapper = () =>
	mapperOf({
		displayName: 'Registration Form',
		description:
			'What the form of this meeting or webinar asks. If the items are for different ones, use Additional Fields → Answers.',
		list: answerFields,
	});

export const questionsMapper = () =>
	mapperOf({
		displayName: 'Questions',
		description:
			'What the form asks now, and Zoom’s standard questions. A question you remove here stays as it is in Zoom.',
		list: questionFields,
	});

/** The questions of the chosen form, to be answered. */
const answerFields: FieldList = {
	name: 'registrationAnswers',
	async method() {
		return await fieldsOf(this, ({ standard, custom }) => [
			...standard.map(({ field_name: name, required }) => {
				const id = String(name);
				return mapperField({
					id,
					...marked(standardQuestionName(id), required),
					...choice(choicesOf(id)),
				});
			}),
			...custom.map(answerField),
		]);
	},
};

function answerField({ title, type, required, answers }: ZoomRecord): ResourceMapperField {
	const id = String(title);
	const known = Array.isArray(answers) ? answers.map(String) : [];
	const several = type === 'multiple' && known.length > 0;
	return mapperField({
		id,
		...marked(several ? `${id} (any of: ${known.join(', ')})` : id, required),
		...(textOf(type).startsWith('single') && choice(known.map((value) => ({ name: value, value })))),
	});
}

/** n8n shows no asterisk in mappers of this mode: the words have to say it. */
const marked = (name: string, required: unknown): Pick<ResourceMapperField, 'displayName' | 'required'> => ({
	displayName: required === true ? `${name} (required)` : name,
	required: required === true,
});

const choice = (options: INodePropertyOptions[] | undefined): Partial<ResourceMapperField> =>
	options && options.length > 0 ? { type: 'options', options } : {};

/** What can become of a question. */
export const QUESTION_STATES: INodePropertyOptions[] = [
	{ name: 'Asked, Optional', value: 'optional' },
	{ name: 'Asked, Required', value: 'required' },
	{ name: 'Not Asked', value: 'none' },
];

/** All questions that the chosen form asks, and the standard ones that it could ask, each with its state. */
const questionFields: FieldList = {
	name: 'registrationQuestions',
	async method() {
		return await fieldsOf(this, ({ standard, custom }) => {
			const asked = new Map(standard.map(({ field_name: name, required }) => [name, required === true]));
			return [
				...custom.map(({ title, required }) => stateField(String(title), String(title), required === true)),
				...STANDARD_QUESTIONS.map(({ name, value }) => stateField(value, name, asked.get(value))),
			];
		});
	},
};

/** @param required undefined: it is not asked */
const stateField = (id: string, displayName: string, required: boolean | undefined): ResourceMapperField =>
	mapperField({
		id,
		displayName,
		type: 'options',
		options: QUESTION_STATES,
		...(required === undefined ? { removed: true } : { defaultValue: required ? 'required' : 'optional' }),
	});

async function fieldsOf(
	context: ILoadOptionsFunctions,
	fields: (form: RegistrationForm) => ResourceMapperField[],
): Promise<ResourceMapperFields> {
	const type = context.getCurrentNodeParameter('event') === 'webinar' ? 'webinar' : 'meeting';
	const locator: unknown = context.getCurrentNodeParameter(`${type}Id`);
	const value = isRecord(locator) ? locator['value'] : locator;
	const text = textOrNumber(value);
	// An expression that has no value yet comes as it was written.
	if (text === '' || text.startsWith('=')) {
		return { fields: [], emptyFieldsNotice: `Choose the ${type} first: its form tells what is asked.` };
	}
	try {
		const form = await readForm(await connect(context), type, meetingNumber(text, type));
		return { fields: fields(form), emptyFieldsNotice: 'The form asks for name and email address only.' };
	} catch (error) {
		throw toNodeError(context.getNode(), error, undefined, `${type} ${asTyped(text)}`);
	}
}
