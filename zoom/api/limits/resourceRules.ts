import { textOrNumber } from '../../values';
import type { Route } from '../routes/routes';
import type { Plan, WindowLimit } from './rateTable';

/** What a call is about: its path parameters and its body. */
export type CallSubject = Readonly<Record<string, unknown>> & { readonly body?: unknown };

/**
 * Limits on one thing, beside those of the account (docs/zoom-facts.md#per-thing-limits). Undefined: the rule does not bear
 * on this call.
 */
export type ResourceRule =
	/** One call at a time. */
	| {
			readonly kind: 'alone';
			readonly of: (call: CallSubject) => string | undefined;
			readonly untilProvenConcurrent?: true;
	  }
	/** At most `calls` in any window. */
	| {
			readonly kind: 'window';
			readonly of: (call: CallSubject) => string | undefined;
			readonly limit: WindowLimit;
	  }
	/** At most this many calls a UTC day that Zoom carries out. */
	| {
			readonly kind: 'daily';
			readonly of: (call: CallSubject) => string | undefined;
			readonly calls: number | Readonly<Record<Plan, number>>;
	  };

/** Undefined where nothing is named. */
const text = (value: unknown): string | undefined => textOrNumber(value).trim().toLowerCase() || undefined;

const field = (value: unknown, name: string): unknown =>
	typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

/** `me` is a different person in every OAuth2 credential. */
const person = ({ userId }: CallSubject): string | undefined => {
	const id = text(userId);
	return id === 'me' ? undefined : id;
};

const named = (what: string, id: string | undefined): string | undefined =>
	id === undefined ? undefined : `${what} ${id}`;

const writesOfHost: ResourceRule = {
	kind: 'daily',
	of: (call) => named('meetings of host', person(call)),
	calls: 100,
};

const registrations = (of: 'meetingId' | 'webinarId'): ResourceRule => ({
	kind: 'daily',
	of: (call) => {
		const email = text(field(call.body, 'email'));
		return email && `registration of ${email} for ${String(call[of])}`;
	},
	calls: 3,
});

/** Zoom blocks a channel for up to five minutes after more (docs/zoom-facts.md#chat-limits). */
const messagesIntoChannel: readonly ResourceRule[] = [
	{ calls: 10, windowMs: 1_000 },
	{ calls: 30, windowMs: 10_000 },
	{ calls: 60, windowMs: 100_000 },
	{ calls: 450, windowMs: 1_000_000 },
].map((limit): ResourceRule => ({
	kind: 'window',
	of: (call) => named(`messages in ${limit.windowMs} ms into channel`, text(field(call.body, 'to_channel'))),
	limit,
}));
export const RESOURCE_RULES: { readonly [R in Route]?: readonly ResourceRule[] } = {
	'POST /users': [
		{
			kind: 'daily',
			of: (call) => (field(call.body, 'action') === 'create' ? 'user invitations' : undefined),
			calls: { free: 50, pro: 1_500, business: 10_000 },
		},
		// Zoom's page speaks of "a single resource", its own samples of the whole of POST /users. So: one at a time, until
		// this account has shown that it takes two.
		{ kind: 'alone', of: () => 'user creation', untilProvenConcurrent: true },
	],
	'DELETE /users/{userId}': [{ kind: 'alone', of: (call) => named('removal of user', person(call)) }],
	'POST /users/features': [
		{ kind: 'window', of: () => 'bulk feature update', limit: { calls: 1, windowMs: 10_000 } },
	],
	'PUT /users/{userId}/presence_status': [
		{
			kind: 'window',
			of: (call) => named('presence of user', person(call)),
			limit: { calls: 1, windowMs: 60_000 },
		},
	],
	'POST /groups': [{ kind: 'daily', of: () => 'group creation', calls: 100 }],
	'POST /users/{userId}/meetings': [writesOfHost],
	'POST /users/{userId}/webinars': [writesOfHost],
	// Whose meeting it is does not show here; one meeting cannot have more changes than its host.
	'PATCH /meetings/{meetingId}': [
		{ kind: 'daily', of: ({ meetingId }) => named('changes of meeting', text(meetingId)), calls: 100 },
	],
	'PATCH /webinars/{webinarId}': [
		{ kind: 'daily', of: ({ webinarId }) => named('changes of webinar', text(webinarId)), calls: 100 },
	],
	'POST /chat/users/{userId}/messages': messagesIntoChannel,
	'POST /meetings/{meetingId}/registrants': [registrations('meetingId')],
	'POST /webinars/{webinarId}/registrants': [registrations('webinarId')],
};
