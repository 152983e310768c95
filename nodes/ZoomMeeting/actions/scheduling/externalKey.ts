import { field, neverEmpty, type SessionType } from '../../../adapter/kit';
import type { ExternalKey } from './knownSessions';
import { withExternalKey, withTrackedKey } from '../../../../zoom/meetings/externalKey';

/** The fields for a key of the person's own system, and what Zoom is told. */

const trackingFieldName = () =>
	field.text({
		displayName: 'External Key: Tracking Field',
		description:
			'Name of a tracking field of the account that keeps the external key; empty keeps it at the start of the agenda. To look keys up there, each meeting or webinar of the host is opened, one call each.',
		placeholder: 'e.g. HR key',
	});

export const externalKeyFields = (type: SessionType) => ({
	// Without its key a row would be created once more with each run.
	externalKey: neverEmpty(
		field.text({
			displayName: 'External Key',
			description: `The key of this row in your own system. It is kept at the start of the agenda, as [ref:key]. When the host has a ${type} with this key already, that one is returned and none is created: so a run may be repeated.`,
			placeholder: 'e.g. HR-2031',
		}),
	),
	externalKeyField: trackingFieldName(),
});

/** Of Update, which finds nothing by the key. */
export const externalKeyChanges = () => ({
	externalKey: field.text({
		displayName: 'External Key',
		description: 'The key of this row in your own system, kept at the start of the agenda',
		placeholder: 'e.g. HR-2031',
	}),
	externalKeyField: field.text({
		displayName: 'External Key: Tracking Field',
		description: 'Name of a tracking field of the account that keeps the external key instead of the agenda',
	}),
});

/** Undefined where the row has none. */
export function externalKeyIn(fields: {
	externalKey?: string | undefined;
	externalKeyField?: string | undefined;
}): ExternalKey | undefined {
	const { externalKey = '', externalKeyField = '' } = fields;
	return externalKey === '' ? undefined : { value: externalKey, trackingField: externalKeyField };
}

/**
 * Zoom's field that holds the key.
 * @param others what shall stay beside it
 * @throws ZoomInvalidInputError
 */
export function keyedFields(
	key: ExternalKey | undefined,
	others: { agenda: string; trackingFields: unknown },
): Record<string, unknown> {
	if (!key) return {};
	if (key.trackingField === '') return { agenda: withExternalKey(others.agenda, key.value) };
	return { tracking_fields: withTrackedKey(others.trackingFields, key.trackingField, key.value) };
}
