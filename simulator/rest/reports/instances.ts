import { zoomTime } from '../../engine/clock';
import type { Answers, PastMeeting } from '../../history/pastMeeting';
import { ok } from '../../http/answer';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { Refusal } from '../routing/refusal';
import { defineRoute, type Call, type Route } from '../routing/route';
import { pastOf } from './findPast';
import { hostOf, participantRow, pastFields } from './pastRows';
import { checkPaid, readReport } from './period';

const MAX_PAGE_SIZE = 300;

type Kind = PastMeeting['kind'];

/** The five reports on one instance; those of webinars differ in names only. */
function reportsOn(kind: Kind): Route[] {
	const path = `/report/${kind}s/{${kind}Id}`;
	const find = (call: Pick<Call, 'account' | 'params' | 'now'>) => pastOf(call, kind);
	const common = (granular: string) => ({
		method: 'GET' as const,
		label: 'HEAVY' as const,
		scopes: readReport(`report:read:${granular}:admin`),
	});

	const answersRoute = (
		part: string,
		granular: string,
		answer: (meeting: PastMeeting) => Record<string, unknown>,
	): Route =>
		defineRoute({
			...common(granular),
			path: `${path}/${part}`,
			handle: (call) => {
				checkPaid(call.account.has);
				return ok(answer(find(call)));
			},
		});

	return [
		defineRoute({
			...common(kind),
			path,
			handle(call) {
				checkPaid(call.account.has);
				const meeting = find(call);
				return ok({ ...pastFields(call.account, meeting), dept: hostOf(call.account, meeting)?.dept ?? '' });
			},
		}),
		defineRoute<PageQuery & { include_fields?: string }>({
			...common(`list_${kind}_participants`),
			path: `${path}/participants`,
			query: { ...pageQuery(), include_fields: { enum: ['registrant_id'] } },
			handle: (call) => participants(call, find(call)),
		}),
		answersRoute('polls', `list_${kind}_polls`, (meeting) => ({
			...instance(meeting),
			questions: meeting.polls.map((one) => ({
				...person(one),
				question_details: one.answers.map((detail, index) => ({
					...detail,
					date_time: zoomTime(meeting.startsAt),
					polling_id: `poll-${index + 1}`,
				})),
			})),
		})),
		answersRoute('qa', `${kind}_qna`, (meeting) => ({
			...instance(meeting),
			questions: meeting.questions.map((one) => ({
				user_id: '',
				email: one.email,
				name: one.name,
				question_details: one.answers.map((detail, index) => ({
					...detail,
					question_id: `question-${index + 1}`,
					create_time: zoomTime(meeting.startsAt),
					question_status: 'answered',
					answer_details: [],
				})),
			})),
		})),
		answersRoute('survey', `${kind}_survey`, (meeting) => ({
			[`${kind}_id`]: meeting.id,
			[`${kind}_uuid`]: meeting.uuid,
			start_time: zoomTime(meeting.startsAt),
			survey_id: 'survey-1',
			survey_name: 'How was it?',
			survey_answers: meeting.survey.map((one) => ({
				...person(one),
				answer_details: one.answers.map((detail, index) => ({
					...detail,
					question_id: `question-${index + 1}`,
					date_time: zoomTime(meeting.endsAt),
				})),
			})),
		})),
	];
}

const instance = ({ id, uuid, startsAt }: PastMeeting) => ({ id, uuid, start_time: zoomTime(startsAt) });

const person = ({ name, email }: Answers) => ({ email, name, first_name: name, last_name: '' });

function participants(call: Call<PageQuery & { include_fields?: string }>, meeting: PastMeeting) {
	checkPaid(call.account.has);
	if (meeting.participants < 2) {
		const name = meeting.kind === 'meeting' ? 'Meeting' : 'Webinar';
		throw new Refusal(404, 3001, `${name} ${meeting.id} not found or has expired.`);
	}
	const { rows, fields } = paginate(call, meeting.attendance(), MAX_PAGE_SIZE);
	const { next_page_token, page_count, page_size, total_records } = fields;
	return ok({
		next_page_token,
		page_count,
		page_size,
		total_records,
		participants: rows.map((row, index) =>
			participantRow(row, index, call.query.include_fields === 'registrant_id'),
		),
	});
}

export const instanceRoutes: readonly Route[] = [...reportsOn('meeting'), ...reportsOn('webinar')];
