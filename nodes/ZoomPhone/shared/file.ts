import { ExplainedError, fallbackWhen, type FetchedFile, fetchFile, isRefusal } from '../../adapter/kit';

interface PhoneFile {
	/** For messages: `voicemail d43520fc`. */
	readonly subject: string;
	readonly url: string;
	/** Where the download names none. */
	readonly name: string;
}

/** Zoom's phone says so with status 400. */
const NO_SUCH_FILE = 404;

const isGone = (error: unknown): boolean =>
	error instanceof ExplainedError && isRefusal(error.refusal, NO_SUCH_FILE);

/** A file of Zoom Phone's, into n8n's storage. @throws ExplainedError, ZoomCancelledError */
export async function fetchPhoneFile(
	tools: Parameters<typeof fetchFile>[0],
	{ subject, ...file }: PhoneFile,
): Promise<FetchedFile> {
	const wanted = { ...file, subject, size: undefined, type: undefined };
	return await fallbackWhen(fetchFile(tools, wanted), isGone, (error) => {
		throw new ExplainedError(
			`The ${subject} is not there any more`,
			'It was deleted since Zoom listed it, or the link is of another account. List what is there with Get Many.',
			(error as ExplainedError).refusal,
		);
	});
}
