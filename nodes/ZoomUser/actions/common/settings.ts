import { CLEAR_LISTS, ExplainedError, field, toZoomFields } from '../../../adapter/kit';
import { notTaken } from '../../../../zoom/account/settings';
import { ZoomInvalidInputError, ZoomUnconfirmedError } from '../../../../zoom/errors';
import { firstOf } from '../../../../zoom/values/excerpt';
import { isRecord, type ZoomRecord } from '../../../../zoom/values';

/** What the operations on settings of users, groups and the account share. */

export const settingsField = (description: string) =>
	field.json({
		displayName: 'Settings',
		description,
		placeholder: 'e.g. { "in_meeting": { "chat": true } }',
	});

export const onlyTheseSettings = {
	only: field.textList({
		displayName: 'Only These Settings',
		description: 'Names of settings as Zoom writes them, separated by commas',
		placeholder: 'e.g. host_video, waiting_room',
	}),
};

/**
 * Which settings Zoom is asked for, or to change.
 * @param part a category that Zoom keeps apart; `all`: the rest
 * @param only names of settings; empty: every one
 */
export const settingsQuery = (part: string, only: readonly string[] = []) =>
	toZoomFields({
		option: part === 'all' ? undefined : part,
		customQueryFields: only.length > 0 ? only.join(',') : undefined,
	});

/** @throws ZoomInvalidInputError for settings that say nothing, or would empty a list that was not meant */
export function checkedSettings(settings: unknown, clearLists: boolean | undefined): ZoomRecord {
	if (!isRecord(settings)) {
		throw new ZoomInvalidInputError('"Settings" is not an object with settings in it', 'Settings');
	}
	if (Object.keys(settings).length === 0) {
		throw new ZoomInvalidInputError(
			'There is nothing to update: no setting was added under "Settings"',
			'Settings',
		);
	}
	const empty = clearLists ? undefined : emptyListIn(settings);
	if (empty === undefined) return settings;
	throw new ZoomInvalidInputError(
		`"${empty}" under "Settings" is an empty list, which would remove everything in it. If you mean that, turn on "${CLEAR_LISTS}" under Options`,
		'Settings',
	);
}

/** The name of the first empty list, however deep. */
function emptyListIn(settings: ZoomRecord): string | undefined {
	for (const [name, value] of Object.entries(settings)) {
		if (Array.isArray(value) && value.length === 0) return name;
		const within = isRecord(value) ? emptyListIn(value) : undefined;
		if (within !== undefined) return within;
	}
	return undefined;
}

const MAX_NAMED = 5;

/**
 * Zoom leaves alone what is locked or not in the plan, and answers as if it had changed.
 * @param subject such as `group 17`
 * @param shown the settings after the change
 * @throws ExplainedError that names what was not taken
 */
export function confirmTaken(subject: string, wanted: ZoomRecord, shown: ZoomRecord): void {
	const kept = notTaken(wanted, shown);
	if (kept.length === 0) return;
	const message = `Zoom accepted the change of the ${subject}, but still shows other values of ${firstOf(kept, MAX_NAMED)}`;
	throw new ExplainedError(
		message,
		'The account may have locked the setting (Get Lock Settings), the plan may not include it, or a setting above it is off. What is not named here was changed.',
		new ZoomUnconfirmedError(message),
	);
}
