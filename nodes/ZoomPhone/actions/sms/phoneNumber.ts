import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { asTyped } from '../../../../zoom/values/excerpt';

const E164 = /^\+[1-9]\d{6,14}$/;

/**
 * As Zoom takes it: `+14155550100`; spaces, dots, dashes and brackets are left out.
 * @throws ZoomInvalidInputError for what is no number with a country code
 */
export function phoneNumber(text: string, field: string): string {
	const number = text.replace(/[\s().-]/g, '');
	if (E164.test(number)) return number;
	throw new ZoomInvalidInputError(
		`"${asTyped(text)}" is not a number with its country code (field "${field}", expected one such as +14155550100)`,
		field,
	);
}
