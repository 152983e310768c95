import { ZoomInvalidInputError } from '../../errors';
import { asTyped } from '../../values/excerpt';

/** Parameters that take a meeting's or webinar's UUID, or a base64 id, beside a plain id. */
const MAY_BE_UUID = new Set(['meetingId', 'meetingUUID', 'webinarId', 'messageId']);

/**
 * Puts the parameters into a route's path, each encoded as a single segment. A UUID that begins with `/` or contains
 * `//` is encoded twice, because Zoom's gateway decodes the path once more (docs/zoom-facts.md#uuid-in-path).
 * @param template such as `/users/{userId}`
 * @throws ZoomInvalidInputError for a value that is missing or would change the path
 */
export function fillPath(template: string, parameters: Readonly<Record<string, unknown>>): string {
	return template.replace(/\{(\w+)\}/g, (_, name: string) => segment(name, parameters[name]));
}

/** What JavaScript makes of a value that is not there, or is no text, where an expression joins texts. */
const NO_VALUE = /^(?:undefined|null|NaN)$|\[object /;

const isBlank = (text: string): boolean => /^[\s\p{Cc}\p{Cf}]*$/u.test(text);

function segment(name: string, value: unknown): string {
	if (typeof value !== 'string' && !Number.isSafeInteger(value)) {
		throw new ZoomInvalidInputError(`"${name}" is missing`, name);
	}
	const text = String(value).trim();
	// Without it the call would go to the whole collection, as would one with nothing but slashes, dots or invisible
	// characters once Zoom's gateway has decoded the path a second time.
	if (isBlank(text)) throw new ZoomInvalidInputError(`"${name}" is empty`, name);
	if (NO_VALUE.test(text)) {
		throw new ZoomInvalidInputError(
			`"${name}" is "${asTyped(text)}": the expression reads a field that is not there, or one that holds no plain value`,
			name,
		);
	}
	if (!/[\p{L}\p{N}]/u.test(text))
		throw new ZoomInvalidInputError(`"${name}" cannot be "${asTyped(text)}"`, name);
	if (text.split(/[/\\]/).some((part) => /^\.\.?$/.test(part))) {
		throw new ZoomInvalidInputError(`"${name}" cannot be "${asTyped(text)}": it leads to another path`, name);
	}
	if (/\p{Surrogate}/u.test(text))
		throw new ZoomInvalidInputError(`"${name}" holds half of a character`, name);
	const encoded = encodeURIComponent(text);
	const twice = MAY_BE_UUID.has(name) && (text.startsWith('/') || text.includes('//'));
	return twice ? encodeURIComponent(encoded) : encoded;
}
