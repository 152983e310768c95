import { ZoomInvalidInputError } from '../errors';

/**
 * Zoom's own rule; an account may ask for more, and then Zoom says so.
 * @throws ZoomInvalidInputError that does not repeat the passcode
 */
export function checkPasscode(passcode: string): string {
	if (/^[\x21-\x7E]{0,10}$/.test(passcode)) return passcode;
	const reason = passcode.length > 10 ? 'longer than 10 characters' : 'not only letters, digits and signs';
	throw new ZoomInvalidInputError(`"Passcode" is ${reason}, which Zoom does not take`, 'Passcode');
}
