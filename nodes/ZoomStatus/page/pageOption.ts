import { field, WithFiles, withDefault } from '../../adapter/kit';
import type { ZoomRecord } from '../../../zoom/values';

/** The options of an operation that can add a page to its report. */
export const pageOptions = {
	page: withDefault(
		field.boolean({
			displayName: 'Page',
			description: 'Whether to add a web page to look at, as a file',
		}),
	),
	binaryField: withDefault(
		field.text({
			displayName: 'Put Page in Field',
			description: 'The name of the output binary field to put the page in',
			default: 'data',
		}),
	),
};

/** A report with its page beside it. */
export const withPage = (
	report: ZoomRecord,
	html: string,
	{ name, binaryField }: { readonly name: string; readonly binaryField: string },
): WithFiles =>
	new WithFiles(report, { [binaryField]: { name, type: 'text/html', content: Buffer.from(html) } });
