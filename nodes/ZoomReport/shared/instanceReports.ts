import {
	defineOperation,
	field,
	type ListBound,
	type Operation,
	type Parameter,
	type Zoom,
	routeFor,
	type SessionType,
} from '../../adapter/kit';
import { pastLocator } from '../../adapter/pickers';
import { answersOf } from './answers';
import { binaryField, deliver, outputParameter } from './deliver';
import { reportOn, tellInstance } from './pastReport';
import { mostRows, reportLimit, reportSize } from './reportSize';
import { recordsIn, type ZoomRecord } from '../../../zoom/values';

/** The reports on one past meeting or webinar: the same for both but for names. */

const NAMES = { meeting: 'meetingId', webinar: 'webinarId' } as const;

/** `meetingId` or `webinarId`, whichever it is. */
const locatorOf = (type: SessionType): Record<string, Parameter<string>> => ({
	[NAMES[type]]: pastLocator(type),
});

const idIn = (type: SessionType, values: Readonly<Record<string, unknown>>): string =>
	String(values[NAMES[type]]);

export const detailsReport = (type: SessionType): Operation =>
	defineOperation({
		name: 'Get Details',
		value: 'details',
		action: `Get the details of a past ${type}`,
		description: `Host, start, end, participants and minutes of a past ${type}`,
		parameters: locatorOf(type),
		subject: (values) => `report on ${type} ${idIn(type, values)}`,
		async execute({ zoom, values, n8n }) {
			const id = idIn(type, values);
			const details = await detailsOf(zoom, type, id);
			tellInstance(type, id, details, n8n);
			return details;
		},
	});

/** Host, start and end of a past instance. */
export const detailsOf = async (zoom: Zoom, type: SessionType, id: string): Promise<ZoomRecord> =>
	await reportOn(
		type,
		id,
		async () =>
			await zoom.request(routeFor(type, 'GET /report/meetings/{meetingId}'), {
				meetingId: id,
				webinarId: id,
			}),
	);

/** The join and leave rows of a past instance. */
export async function participantRows(
	zoom: Zoom,
	type: SessionType,
	id: string,
	bound?: ListBound,
): Promise<ZoomRecord[]> {
	const route = routeFor(type, 'GET /report/meetings/{meetingId}/participants');
	const query = { include_fields: 'registrant_id' };
	return await reportOn(
		type,
		id,
		async () => await zoom.list(route, { meetingId: id, webinarId: id, query }, bound),
	);
}

export const participantsReport = (type: SessionType): Operation =>
	defineOperation({
		name: 'Get Participants',
		value: 'participants',
		action: `Get the participants of a past ${type}`,
		description: 'One item for each time somebody joined and left; for people use Get Attendance',
		parameters: { ...locatorOf(type), ...reportSize },
		options: { binaryField, mostRows },
		subject: (values) => `report on ${type} ${idIn(type, values)}`,
		async execute({ zoom, values, options, n8n }) {
			const limit = reportLimit({ ...values, ...options }, n8n);
			const rows = await participantRows(zoom, type, idIn(type, values), limit.rest());
			if (rows.some(({ user_email: email }) => email === '')) {
				n8n.remark('Zoom leaves the e-mail address of guests from other accounts empty.');
			}
			const { more } = limit;
			return deliver({ name: 'participants', rows, more }, { ...values, ...options }, n8n);
		},
	});

interface AnswersReport {
	name: string;
	value: 'polls' | 'qa' | 'survey';
	action: string;
	description: string;
	/** Where the people are in Zoom's answer, and where their answers are. */
	people: string;
	details: string;
}

/** Polls, questions and survey: people with their answers. */
export const answersReport = (type: SessionType, report: AnswersReport): Operation =>
	defineOperation({
		name: report.name,
		value: report.value,
		action: `${report.action} of a past ${type}`,
		description: report.description,
		parameters: {
			...locatorOf(type),
			simplify: field.boolean({
				displayName: 'Simplify',
				description: 'Whether to return a simplified version of the response instead of the raw data',
				default: true,
			}),
			output: outputParameter,
		},
		options: { binaryField },
		subject: (values) => `report on ${type} ${idIn(type, values)}`,
		async execute({ zoom, values, options, n8n }) {
			const id = idIn(type, values);
			const route = routeFor(type, `GET /report/meetings/{meetingId}/${report.value}`);
			const answer = await reportOn(
				type,
				id,
				async () => await zoom.request(route, { meetingId: id, webinarId: id }),
			);
			const { [report.people]: people, ...about } = answer;
			const rows = values.simplify
				? answersOf(about, recordsIn(people), report.details)
				: recordsIn(people).map((person) => ({ ...about, ...person }));
			return deliver({ name: report.value, rows }, { ...values, ...options }, n8n);
		},
	});

export const POLLS: AnswersReport = {
	name: 'Get Poll Results',
	value: 'polls',
	action: 'Get the poll results',
	description: 'Who answered what in the polls',
	people: 'questions',
	details: 'question_details',
};

export const QUESTIONS: AnswersReport = {
	name: 'Get Q&A',
	value: 'qa',
	action: 'Get the questions and answers',
	description: 'Who asked what, and what was answered',
	people: 'questions',
	details: 'question_details',
};

export const SURVEY: AnswersReport = {
	name: 'Get Survey Results',
	value: 'survey',
	action: 'Get the survey results',
	description: 'Who answered what in the survey after the end',
	people: 'survey_answers',
	details: 'answer_details',
};
