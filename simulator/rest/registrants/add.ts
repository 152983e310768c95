import { zoomTime } from '../../engine/clock';
import { created } from '../../http/answer';
import type { Meeting } from '../../meetings/meeting';
import { Registrants, type Form, type Registrant } from '../../registrants/registrants';
import { invalidFields, Refusal } from '../routing/refusal';
import { defineRoute, type Call, type Route } from '../routing/route';
import { oneOf, text, type Schema } from '../routing/schema';
import type { Kind } from './kind';

const string: Schema = { type: 'string' };
const MAX_REGISTRANTS = 4_999;
const LANGUAGES = 'en-US de-DE es-ES fr-FR jp-JP pt-PT ru-RU zh-CN zh-TW ko-KO it-IT vi-VN pl-PL Tr-TR'.split(
	' ',
);

const FORM: Record<string, Schema> = {
	first_name: text(64),
	last_name: text(64),
	email: { type: 'string', format: 'email', maxLength: 128 },
	address: string,
	city: string,
	state: string,
	zip: string,
	country: string,
	phone: string,
	comments: string,
	industry: string,
	job_title: string,
	org: string,
	no_of_employees: string,
	purchasing_time_frame: string,
	role_in_purchase_process: string,
	language: oneOf(...LANGUAGES),
	auto_approve: { type: 'boolean' },
	custom_questions: {
		type: 'array',
		items: { type: 'object', properties: { title: string, value: text(128) } },
	},
};

type Body = Form & { auto_approve?: boolean; language?: string; source_id?: string };

export const addRegistrant = (kind: Kind): Route =>
	defineRoute<{ occurrence_ids?: string }, Body>({
		method: 'POST',
		path: `${kind.path}/registrants`,
		label: 'LIGHT',
		scopes: kind.scopes('write', 'write:registrant'),
		query: { occurrence_ids: string },
		body: {
			required: ['email', 'first_name'],
			properties: { ...FORM, ...(kind.name === 'webinar' && { source_id: string }) },
		},
		handle(call) {
			const event = kind.find(call);
			const { auto_approve, source_id: sourceId, language: _language, ...form } = call.body;
			checkOpen(kind, event, call);
			checkAnswers(event, form, call);
			const occurrenceIds = call.query.occurrence_ids?.split(',');
			const fields = { form, approve: auto_approve === true, sourceId, occurrenceIds };
			const registrant = register(event, fields, call);
			return created({
				id: event.id,
				registrant_id: registrant.id,
				topic: event.topic,
				...(event.startsAt !== undefined && { start_time: zoomTime(event.startsAt) }),
				...joinLink(kind, event, registrant),
			});
		},
	});

/** @throws Refusal when people cannot register */
export function checkOpen(kind: Kind, event: Meeting, { account, now }: Pick<Call, 'account' | 'now'>): void {
	if (event.settings['approval_type'] === 2) throw kind.notOpen(event.id);
	const over = event.startsAt !== undefined && event.startsAt + event.duration * 60_000 < now;
	if (over && event.occurrences.length === 0) {
		throw new Refusal(
			400,
			3038,
			`${kind.name === 'meeting' ? 'Meeting' : 'Webinar'} is over, you can not register now.`,
		);
	}
	if (account.part(Registrants).of(event.id).length >= MAX_REGISTRANTS) throw kind.full();
}

/** @throws Refusal 300 for a required question without an answer */
function checkAnswers(event: Meeting, form: Form, { account }: Pick<Call, 'account'>): void {
	const { questions, custom_questions } = account.part(Registrants).questions(event.id);
	const missing = questions
		.filter(({ field_name, required }) => required && !form[field_name as keyof Form])
		.map(({ field_name }) => field_name);
	const answered = new Set(
		(form.custom_questions ?? []).filter(({ value }) => value).map(({ title }) => title),
	);
	if (custom_questions.some(({ title, required }) => required && !answered.has(title))) {
		missing.push('custom_questions');
	}
	if (missing.length > 0) throw invalidFields(...missing);
}

export function register(
	event: Meeting,
	{
		form,
		approve,
		...others
	}: { form: Form; approve: boolean } & Partial<Pick<Registrant, 'sourceId' | 'occurrenceIds'>>,
	{ account, now }: Pick<Call, 'account' | 'now'>,
): Registrant {
	const { random } = account.surroundings;
	const atOnce = approve || event.settings['approval_type'] === 0;
	return account.part(Registrants).add(event.id, {
		id: random.id(),
		form,
		status: atOnce ? 'approved' : 'pending',
		createdAt: now,
		ticket: random.id(24),
		...others,
	});
}

/** Only those who are approved have one. */
export function joinLink(
	kind: Kind,
	event: Meeting,
	{ status, ticket }: Registrant,
): Record<string, unknown> {
	if (status !== 'approved') return {};
	return {
		join_url: `https://zoom.us/w/${event.id}?tk=${ticket}`,
		...(kind.name === 'meeting' && { participant_pin_code: 380303 }),
	};
}
