import {
	defineOperation,
	ExplainedError,
	fallbackWhen,
	field,
	mapped,
	nested,
	rephraseRefusals,
	toZoomFields,
	type Refusal,
	type Zoom,
} from '../../../adapter/kit';
import { numberLocator } from '../../../adapter/pickers';
import { ZoomInvalidInputError, ZoomRefusedError } from '../../../../zoom/errors';
import { textOf, type ZoomRecord } from '../../../../zoom/values';
import { asTyped } from '../../../../zoom/values/excerpt';

const CALLER_ID = 'Caller ID Name';

const changes = () =>
	field.collection(
		{ displayName: 'Update Fields', placeholder: 'Add Field' },
		{
			callerIdName: mapped(
				field.text({
					displayName: CALLER_ID,
					description:
						'What those who are called see, where the number and the country allow it: at most 15 characters, with a letter',
					maxLength: 15,
				}),
				(name) => {
					if (name !== '' && !/\p{L}/u.test(name)) {
						throw new ZoomInvalidInputError(`"${CALLER_ID}" has no letter in it`, CALLER_ID);
					}
					return name;
				},
			),
			displayName: field.text({
				displayName: 'Display Name',
				description: 'What the number is called in Zoom, at most 32 characters',
				maxLength: 32,
			}),
			capability__incoming: field.flag('Incoming Calls', 'the number can be called'),
			capability__outgoing: field.flag('Outgoing Calls', 'people can call with the number'),
		},
	);

const fixed: Refusal = {
	next: 'What a number can do is fixed for some kinds of numbers, and one of incoming and outgoing calls has to stay on. Leave both fields out to change the names alone.',
};

export const update = defineOperation({
	name: 'Update',
	value: 'update',
	action: 'Update a phone number',
	description:
		'Change the names of a number, and whether it takes and makes calls; only the fields you add are changed',
	parameters: { phoneNumberId: numberLocator('all'), updateFields: changes() },
	subject: ({ phoneNumberId }) => `number ${phoneNumberId}`,
	async execute({ zoom, values: { phoneNumberId: wanted, updateFields } }) {
		const body = toZoomFields(nested([updateFields]));
		if (Object.keys(body).length === 0) {
			throw new ZoomInvalidInputError('There is nothing to update: no field was added under "Update Fields"');
		}
		return await onNumber(wanted, async () => {
			const phoneNumberId = await idOf(zoom, wanted);
			await zoom.request('PATCH /number_management/numbers/{phoneNumberId}', { phoneNumberId, body });
			const number = await zoom.request('GET /number_management/numbers/{phoneNumberId}', { phoneNumberId });
			checkTaken(shownOf(number), updateFields);
			return { phoneNumberId, number: textOf(number['number']), updated: true };
		});
	},
});

const NOT_FOUND = 404;

/** Zoom tells by the status alone that there is no such number. @throws ExplainedError */
const onNumber = async <T>(wanted: string, work: () => Promise<T>): Promise<T> =>
	await fallbackWhen(
		rephraseRefusals(`number ${wanted}`, { 200_001: fixed }, work),
		(error) => error instanceof ZoomRefusedError && error.status === NOT_FOUND,
		(error) => {
			throw unknown(wanted, error);
		},
	);

const unknown = (wanted: string, cause: unknown): ExplainedError =>
	new ExplainedError(
		`Zoom knows no number ${asTyped(wanted)}`,
		'Check the number, with its country code, or choose it from the list.',
		cause,
	);

/** Zoom takes an ID here and no number. @throws ExplainedError */
async function idOf(zoom: Zoom, wanted: string): Promise<string> {
	if (!wanted.startsWith('+')) return wanted;
	const found = await zoom.list('GET /number_management/numbers', { query: { keyword: wanted } });
	const id = textOf(found.find(({ number }) => number === wanted)?.['id']);
	if (id === '') throw unknown(wanted, new ZoomRefusedError('Phone number not found', {}));
	return id;
}

function shownOf(number: ZoomRecord): ZoomRecord {
	const { capability } = number;
	const can = Array.isArray(capability) ? (capability as unknown[]) : undefined;
	return {
		displayName: number['display_name'],
		callerIdName: number['caller_id_name'],
		capability__incoming: can?.includes('Incoming'),
		capability__outgoing: can?.includes('Outgoing'),
	};
}

/** What Zoom does not show cannot be compared. @throws ExplainedError */
function checkTaken(shown: ZoomRecord, wanted: ZoomRecord): void {
	const kept = Object.keys(wanted).find((name) => shown[name] !== undefined && shown[name] !== wanted[name]);
	if (kept === undefined) return;
	const message = `Zoom took the change, but "${kept.replace('capability__', '')}" is still ${String(shown[kept])}`;
	throw new ExplainedError(
		message,
		'Look at the number in Zoom under Number Management: its kind, country or carrier may not allow it.',
		new ZoomRefusedError(message, {}),
	);
}
