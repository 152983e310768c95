import {
	defineOperation,
	field,
	type ListBound,
	type Operation,
	type Parameter,
	type Zoom,
} from '../../adapter/kit';
import { pastLocator } from '../../adapter/pickers';
import { answersOf } from './answers';
import { binaryField, deliver, outputParameter } from './deliver';
import { reportOn, tellInstance, type Kind } from './pastReport';
import { mostRows, reportLimit, reportSize } from './reportSize';
import { recordsIn, type ZoomRecord } from '../../../zoom/values';

/** The reports on one past meeting or webinar: the same for both but for names. */

const NAMES = { meeting: 'meetingId', webinar: 'webinarId' } as const;

/** `meetingId` or `webinarId`, whichever it is. */
const locatorOf = (kind: Kind): Record<string, Parameter<string>> => ({ [NAMES[kind]]: pastLocator(kind) });

const idIn = (kind: Kind, values: Readonly<Record<string, unknown>>): string => String(values[NAMES[kind]]);

export const detailsReport = (kind: Kind): Operation =>
	defineOperation({
		name: 'Get Details',
		value: 'details',
		action: `Get the details of a past ${kind}`,
		description: `Host, start, end, participants and minutes of a past ${kind}`,
		parameters: locatorOf(kind),
		subject: (values) => `report on ${kind} ${idIn(kind, values)}`,
		async execute({ zoom, values, n8n }) {
			const id = idIn(kind, values);
			const details = await detailsOf(zoom, kind, id);
			tellInstance(kind, id, details, n8n);
			return details;
		},
	});

/** Host, start and end of a past instance. */
export const detailsOf = async (zoom: Zoom, kind: Kind, id: string): Promise<ZoomRecord> =>
	await reportOn(kind, id, async () =>
		kind === 'meeting'
			? await zoom.request('GET /report/meetings/{meetingId}', { meetingId: id })
			: await zoom.request('GET /report/webinars/{webinarId}', { webinarId: id }),
	);

/** The join and leave rows of a past instance. */
export async function participantRows(
	zoom: Zoom,
	kind: Kind,
	id: string,
	bound?: ListBound,
): Promise<ZoomRecord[]> {
	const query = { include_fields: 'registrant_id' };
	return await reportOn(kind, id, async () =>
		kind === 'meeting'
			? await zoom.list('GET /report/meetings/{meetingId}/participants', { meetingId: id, query }, bound)
			: await zoom.list('GET /report/webinars/{webinarId}/participants', { webinarId: id, query }, bound),
	);
}

export const participantsReport = (kind: Kind): Operation =>
	defineOperation({
		name: 'Get Participants',
		value: 'participants',
		action: `Get the participants of a past ${kind}`,
		description: 'One item for each time somebody joined and left; for people use Get Attendance',
		parameters: { ...locatorOf(kind), ...reportSize },
		options: { binaryField, mostRows },
		subject: (values) => `report on ${kind} ${idIn(kind, values)}`,
		async execute({ zoom, values, options, n8n }) {
			const limit = reportLimit({ ...values, ...options }, n8n);
			const rows = await participantRows(zoom, kind, idIn(kind, values), limit.rest());
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
export const answersReport = (kind: Kind, report: AnswersReport): Operation =>
	defineOperation({
		name: report.name,
		value: report.value,
		action: `${report.action} of a past ${kind}`,
		description: report.description,
		parameters: {
			...locatorOf(kind),
			simplify: field.boolean({
				displayName: 'Simplify',
				description: 'Whether to return a simplified version of the response instead of the raw data',
				default: true,
			}),
			output: outputParameter,
		},
		options: { binaryField },
		subject: (values) => `report on ${kind} ${idIn(kind, values)}`,
		async execute({ zoom, values, options, n8n }) {
			const id = idIn(kind, values);
			const answer = await reportOn(kind, id, async () =>
				kind === 'meeting'
					? await zoom.request(`GET /report/meetings/{meetingId}/${report.value}`, { meetingId: id })
					: await zoom.request(`GET /report/webinars/{webinarId}/${report.value}`, { webinarId: id }),
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
