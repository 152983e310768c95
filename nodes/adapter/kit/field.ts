/** What a person fills in, as `field.text()`, `field.options()`, ...: each says how n8n shows it and what the operation receives. */

export {
	boolean,
	collection,
	email,
	multiOptions,
	number,
	optionalNumber,
	options,
	text,
} from './parameters';
export { filters } from './filters';
export { outputFile, simplify } from './sharedParameters';
export { jsonRows, rowsOrJson } from './rowsOrJson';
export { clearLists, dateTime, flag, json, rows, textList } from './structuredParameters';
export { timeZone } from './timeZone';
