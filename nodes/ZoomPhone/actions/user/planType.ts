import { ZoomInvalidInputError } from '../../../../zoom/errors';
import { asTyped } from '../../../../zoom/values/excerpt';

/** Zoom numbers its calling plans. @throws ZoomInvalidInputError */
export function planType(text: string): number {
	if (/^\d{1,15}$/.test(text)) return Number(text);
	throw new ZoomInvalidInputError(
		`"${asTyped(text)}" is not the number of a calling plan: choose one from the list`,
		'Calling Plan',
	);
}
