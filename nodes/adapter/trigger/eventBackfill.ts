import type { ITriggerFunctions } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import type { BackfillOptions } from '../../../zoom/events/backfill/backfill';
import type { Reader } from '../../../zoom/events/backfill/ask';
import type { EventFilter } from '../../../zoom/events/model/filter';
import type { AccountAccess } from '../../../zoom';
import { type Authentication, connectionOf } from '../login/authentication';
import { oAuth2Send } from '../login/oAuth2Send';
import { zoomSdk } from '../login/sdk';

export interface BackfillWish extends Pick<BackfillOptions, 'name' | 'scope' | 'done'> {
	readonly filter: EventFilter;
	readonly authentication: Authentication;
	readonly credentials: AccountAccess;
}

/**
 * How a workflow’s missed events are looked up: with the trigger’s own credential.
 * @throws ZoomInvalidInputError, ZoomCredentialsError
 */
export async function backfillOptions(
	context: ITriggerFunctions,
	{ filter, authentication, credentials, ...options }: BackfillWish,
): Promise<BackfillOptions> {
	if (filter.events.length === 0) {
		throw new ZoomInvalidInputError(
			'"Look Up Missed Events" needs to know which events: choose them under "Events"',
			'Events',
		);
	}
	return {
		...options,
		reader: await readerFor(context, authentication, credentials),
		events: filter.events,
		hostIds: filter.hostIds,
		meetingIds: filter.meetingIds,
		accountId: credentials.accountId || undefined,
	};
}

/** A General App’s own token is for the socket only: a person’s is needed to ask. */
async function readerFor(
	context: ITriggerFunctions,
	authentication: Authentication,
	credentials: AccountAccess,
): Promise<Reader> {
	const zoom = zoomSdk();
	if (authentication === 'serverToServer') return zoom.serverToServer(credentials);
	return zoom.client(
		await oAuth2Send(context, zoom.forOAuth2(credentials, connectionOf(context))),
		credentials,
	);
}
