import { defineOperation, field, type Operation, routeFor, type SessionType } from '../../../adapter/kit';
import { answersOf } from '../../shared/answers';
import { binaryField, deliver, outputParameter } from '../../shared/deliver';
import { reportOn } from '../../shared/pastReport';
import { recordsIn } from '../../../../zoom/values';
import { idIn, locatorOf } from './session';

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
