import { ZoomInvalidInputError } from '../../../zoom/errors';

/** What a person is told of a field that cannot be read, and which field the editor marks. */
export function thrownBy(parse: () => unknown): { message: string; field: string | undefined } {
	try {
		parse();
	} catch (error) {
		if (!(error instanceof ZoomInvalidInputError)) throw error;
		return { message: error.message, field: error.field };
	}
	throw new Error('It was taken');
}
