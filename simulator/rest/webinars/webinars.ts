import { created, noContent, ok, type Answer } from '../../http/answer';
import type { User } from '../../users/user';
import { Webinars } from '../../webinars/webinars';
import { hostOf } from '../meetings/find';
import { newMeeting } from '../meetings/create';
import { occurrenceOf } from '../meetings/get';
import { countHostWrite } from '../meetings/hostLimit';
import { updateAll, updateOccurrence } from '../meetings/update';
import { pageQuery, paginate, type PageQuery } from '../routing/paging';
import { Refusal } from '../routing/refusal';
import { defineRoute } from '../routing/route';
import { oneOf } from '../routing/schema';
import { userOf } from '../users/resolve';
import { DEFAULT_WEBINAR_SETTINGS, WEBINAR_BODY, type WebinarBody } from './fields';
import { webinarOf, webinarScopes } from './find';
import { fullWebinar, listedWebinar } from './view';

const MAX_PAGE_SIZE = 300;

/** Here every Licensed user has the Webinar add-on, and nobody else. @throws Refusal 200 */
function checkPlan({ email, type }: User): void {
	if (type === 2) return;
	throw new Refusal(
		400,
		200,
		`Webinar plan is missing. You must subscribe to the webinar plan and enable webinars for the user ${email} in order to perform this action.`,
	);
}

export const createWebinar = defineRoute<Record<string, never>, WebinarBody | undefined>({
	method: 'POST',
	path: '/users/{userId}/webinars',
	label: 'LIGHT',
	scopes: webinarScopes('write', 'webinar:write:webinar'),
	body: WEBINAR_BODY,
	handle(call) {
		const { account, now, origin } = call;
		const host = userOf(call);
		checkPlan(host);
		countHostWrite(account, host.id, now);
		const { default_passcode, type = 5, settings = {}, ...body } = call.body ?? {};
		const planned = newMeeting(
			call,
			{ ...body, type, ...(default_passcode !== undefined && { default_password: default_passcode }) },
			host,
			{},
		);
		const webinar = account
			.part(Webinars)
			.add({ ...planned, settings: { ...DEFAULT_WEBINAR_SETTINGS, ...settings } });
		const ticket = account.surroundings.random.id(40);
		return created(fullWebinar(webinar, host, { origin, ticket, occurrences: webinar.occurrences }));
	},
});

export const listWebinars = defineRoute<PageQuery & { type: 'scheduled' | 'upcoming' }>({
	method: 'GET',
	path: '/users/{userId}/webinars',
	label: 'MEDIUM',
	scopes: webinarScopes('read', 'webinar:read:list_webinars'),
	query: { ...pageQuery(), type: { ...oneOf('scheduled', 'upcoming'), default: 'scheduled' } },
	handle(call) {
		const host = userOf(call);
		checkPlan(host);
		const found = call.account.part(Webinars).ofHost(host.id);
		const { rows, fields } = paginate(call, found, MAX_PAGE_SIZE, ({ seq }) => seq);
		// By number only: the documents list no `next_page_token` to send.
		return ok({
			...fields,
			next_page_token: '',
			webinars: rows.map((webinar) => listedWebinar(webinar, call.origin)),
		});
	},
});

export const getWebinar = defineRoute<{ occurrence_id?: string; show_previous_occurrences?: boolean }>({
	method: 'GET',
	path: '/webinars/{webinarId}',
	label: 'LIGHT',
	scopes: webinarScopes('read', 'webinar:read:webinar'),
	query: { occurrence_id: { type: 'string' }, show_previous_occurrences: { type: 'boolean' } },
	handle(call) {
		const { account, query, now, origin } = call;
		const webinar = webinarOf(call);
		const occurrence = query.occurrence_id ? occurrenceOf(webinar, query.occurrence_id) : undefined;
		const occurrences = webinar.occurrences.filter(
			({ startsAt }) => query.show_previous_occurrences === true || startsAt >= now,
		);
		const shown = occurrence ? { ...webinar, startsAt: occurrence.startsAt } : webinar;
		const ticket = account.surroundings.random.id(40);
		return ok(fullWebinar(shown, hostOf(call, webinar), { origin, ticket, occurrences }));
	},
});

export const updateWebinar = defineRoute<{ occurrence_id?: string }, WebinarBody | undefined>({
	method: 'PATCH',
	path: '/webinars/{webinarId}',
	label: 'LIGHT',
	scopes: webinarScopes('write', 'webinar:update:webinar'),
	query: { occurrence_id: { type: 'string' } },
	body: WEBINAR_BODY,
	handle(call) {
		const { account, query, now } = call;
		const webinar = webinarOf(call);
		countHostWrite(account, webinar.hostId, now);
		const { settings, ...body } = call.body ?? {};
		if (query.occurrence_id) updateOccurrence(webinar, query.occurrence_id, body, now);
		else updateAll(account, webinar, body, now);
		if (settings) webinar.settings = { ...webinar.settings, ...settings };
		return noContent;
	},
});

export const deleteWebinar = defineRoute<{ occurrence_id?: string }>({
	method: 'DELETE',
	path: '/webinars/{webinarId}',
	label: 'LIGHT',
	scopes: webinarScopes('write', 'webinar:delete:webinar'),
	query: { occurrence_id: { type: 'string' }, cancel_webinar_reminder: { type: 'boolean' } },
	handle(call) {
		const webinar = webinarOf(call);
		const { occurrence_id: occurrenceId } = call.query;
		if (occurrenceId) occurrenceOf(webinar, occurrenceId).status = 'deleted';
		else call.account.part(Webinars).remove(webinar);
		return noContent;
	},
});

/** The documents say 200 without a body. */
const NOTHING: Answer = { status: 200 };

export const endWebinar = defineRoute<Record<string, never>, { action: 'end' }>({
	method: 'PUT',
	path: '/webinars/{webinarId}/status',
	label: 'LIGHT',
	scopes: webinarScopes('write', 'webinar:update:status'),
	body: { properties: { action: oneOf('end') } },
	handle(call) {
		webinarOf(call).status = 'waiting';
		return NOTHING;
	},
});
