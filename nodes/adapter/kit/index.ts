/** All that an operation needs of the adapter, but pickers: `field.text()`, `defineOperation`, `limitOf`, ... */

export * as field from './field';
export {
	defineOperation,
	type BulkRun,
	type Operation,
	type OptionalRoutes,
	type Outcome,
} from './operation';
export { PendingOutput, WithFiles, type Output, type OutputItem, type StoredFile } from './output';
export { defineBulkOperation, type ItemCall } from './bulkOperation';
export { defineResource, methodsOf, propertiesOf, subtitleOf } from './resource';
export { runNode } from './run';
export {
	checkEmailAddress,
	neverEmpty,
	neverNothing,
	requiredWhereShown,
	shownWhen,
	shownWhenAny,
	withDefault,
	type GroupValues,
	type Parameter,
	type Parameters,
	type ValuesOf,
} from './parameters';
export { CLEAR_LISTS, mapped, nested } from './structuredParameters';
export { listSize } from './sharedParameters';
export {
	comingPeriodFields,
	comingPeriodOf,
	periodFields,
	periodOf,
	periodOptions,
	type Chosen,
	type Period,
	type PeriodBounds,
} from './period';
export { listPeriod } from './periodList';
export type { NamedMethod } from './methods';
export { inBatches, sendInLots } from './batches';
export { chunksOf, memberOf, tookAll } from '../../../zoom/account/members';
export {
	fetchFile,
	noSuchFile,
	readFile,
	stillWorking,
	textReader,
	type FetchedFile,
	type FetchTools,
} from './fileDownload';
export type { N8n } from './n8n';
export type { Chatbot } from '../login/chatbot';
export { isCurrentQuestion } from './waiting';
export { limitOf, RowLimit } from './rowLimit';
export { routeFor, type MeetingRoute, type SessionRoute, type SessionType } from './sessionType';
export { toZoomFields } from './zoomFields';
export {
	ExplainedError,
	fallbackWhen,
	isFailure,
	isRefusal,
	lacksScope,
	rephraseRefusals,
} from '../errors/explained';
export { failureWords } from '../errors/nodeErrors';
export type { Refusal } from '../errors/refusals';
export { endedRow, limitEnd, missingNotice, skippedRow } from '../errors/skipped';
export type { ListBound, Zoom } from '../login/zoom';
export { FormFile } from '../../../zoom/api/client/body';
