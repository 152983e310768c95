import { ZoomRefusedError } from '../../../zoom/errors';

/** Zoom answered that all is well and did nothing. @throws ZoomRefusedError */
export const notTaken = async (message: string): Promise<never> =>
	await Promise.reject(new ZoomRefusedError(message, {}));
