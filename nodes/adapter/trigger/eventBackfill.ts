import type { ITriggerFunctions } from 'n8n-workflow';
import { ZoomInvalidInputError } from '../../../zoom/errors';
import type { BackfillOptions } from '../../../zoom/events/backfill/backfill';
import type { EventFilter } from '../../../zoom/events/model/filter';
import { type Access, loginWith } from '../login/login';

export interface BackfillWish extends Pick<BackfillOptions, 'name' | 'scope' | 'done'> {
	readonly filter: EventFilter;
	readonly access: Access;
}

/**
 * How a workflow’s missed events are looked up: with the trigger’s own credential.
 * @throws ZoomInvalidInputError, ZoomCredentialsError
 */
export async function backfillOptions(
	context: ITriggerFunctions,
	{ filter, access, ...options }: BackfillWish,
): Promise<BackfillOptions> {
	if (filter.events.length === 0) {
		throw new ZoomInvalidInputError(
			'"Look Up Missed Events" needs to know which events: choose them under "Events"',
			'Events',
		);
	}
	return {
		...options,
		// A General App’s own token is for the socket only: a person’s is needed to ask.
		reader: (await loginWith(context, access)).client,
		events: filter.events,
		hostIds: filter.hostIds,
		meetingIds: filter.meetingIds,
		accountId: access.credentials.accountId || undefined,
	};
}
