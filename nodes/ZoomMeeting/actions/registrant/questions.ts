import { toZoomFields } from '../../../adapter/fields';
import { ZoomInvalidInputError } from '../../../adapter/invalidInput';
import { textOf } from '../../../adapter/meetings';
import { defineOperation } from '../../../adapter/operation';
import { collection, options, text } from '../../../adapter/parameters';
import { flag, rows, textList } from '../../../adapter/structuredParameters';
import { eventOf, eventParameters, eventSubject } from '../event';

const GET = {
	meeting: 'GET /meetings/{meetingId}/registrants/questions',
	webinar: 'GET /webinars/{webinarId}/registrants/questions',
} as const;
const UPDATE = {
	meeting: 'PATCH /meetings/{meetingId}/registrants/questions',
	webinar: 'PATCH /webinars/{webinarId}/registrants/questions',
} as const;

export const getQuestions = defineOperation({
	name: 'Get Questions',
	value: 'getQuestions',
	action: 'Get the questions of a registration form',
	description: 'What the registration form asks beside name and e-mail address',
	parameters: { ...eventParameters },
	subject: eventSubject,
	async execute({ zoom, values }) {
		const { kind, path, shown } = eventOf(values);
		return { ...shown, ...(await zoom.request(GET[kind], path)) };
	},
});

const FIELDS = [
	{ name: 'Address', value: 'address' },
	{ name: 'City', value: 'city' },
	{ name: 'Comments', value: 'comments' },
	{ name: 'Country', value: 'country' },
	{ name: 'Industry', value: 'industry' },
	{ name: 'Job Title', value: 'job_title' },
	{ name: 'Last Name', value: 'last_name' },
	{ name: 'Number of Employees', value: 'no_of_employees' },
	{ name: 'Organization', value: 'org' },
	{ name: 'Phone', value: 'phone' },
	{ name: 'Purchasing Time Frame', value: 'purchasing_time_frame' },
	{ name: 'Role in Purchase Process', value: 'role_in_purchase_process' },
	{ name: 'State or Province', value: 'state' },
	{ name: 'ZIP or Postal Code', value: 'zip' },
] as const;

const TYPES = [
	{ name: 'Multiple Choice', value: 'multiple', description: 'Webinars only' },
	{ name: 'Short Answer', value: 'short' },
	{ name: 'Single Choice', value: 'single' },
	{ name: 'Single Choice, Drop-Down', value: 'single_dropdown', description: 'Webinars only' },
] as const;

export const updateQuestions = defineOperation({
	name: 'Update Questions',
	value: 'updateQuestions',
	action: 'Update the questions of a registration form',
	description: 'Replace what the registration form asks; a list that is not added stays as it is',
	parameters: {
		...eventParameters,
		updateFields: collection(
			{ displayName: 'Update Fields', placeholder: 'Add Field' },
			{
				customQuestions: rows(
					{ displayName: 'Own Questions', row: 'Question' },
					{
						answers: textList({ displayName: 'Answers', description: 'To choose from, with commas between' }),
						required: flag('Required', 'people have to answer'),
						title: text({ displayName: 'Question' }),
						type: options({ displayName: 'Type', options: TYPES, default: 'short' }),
					},
				),
				questions: rows(
					{ displayName: 'Standard Questions', row: 'Question' },
					{
						fieldName: options({ displayName: 'Question', options: FIELDS, default: 'last_name' }),
						required: flag('Required', 'people have to answer'),
					},
				),
			},
		),
	},
	subject: eventSubject,
	async execute({ zoom, values }) {
		const { kind, path, shown } = eventOf(values);
		const { customQuestions, questions } = values.updateFields;
		const own = customQuestions?.map((question) => ({
			...question,
			type: typeFor(kind, textOf(question['type'])),
		}));
		const body = toZoomFields({ questions, customQuestions: own });
		if (Object.keys(body).length === 0) {
			throw new ZoomInvalidInputError('There is nothing to update: no questions were added');
		}
		await zoom.request(UPDATE[kind], { ...path, body });
		return { ...shown, updated: true };
	},
});

/** The same type has another name for webinars. @throws ZoomInvalidInputError */
function typeFor(kind: 'meeting' | 'webinar', type: string): string {
	if (type === '' || type === 'short') return 'short';
	if (kind === 'webinar') return type === 'single' ? 'single_radio' : type;
	if (type === 'single') return 'single';
	throw new ZoomInvalidInputError('Meetings only ask for a short answer or a single choice', 'Own Questions');
}
