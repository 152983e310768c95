import type { Route } from '../routing/route';
import { addRegistrant } from './add';
import { addBatch } from './batch';
import { MEETING, WEBINAR, type Kind } from './kind';
import { changeStatus, deleteRegistrant, getRegistrant, listRegistrants } from './people';
import { getQuestions, updateQuestions } from './questions';

const of = (kind: Kind): Route[] => [
	listRegistrants(kind),
	addRegistrant(kind),
	addBatch(kind),
	changeStatus(kind),
	getQuestions(kind),
	updateQuestions(kind),
	getRegistrant(kind),
	deleteRegistrant(kind),
];

export const registrantRoutes: readonly Route[] = [...of(MEETING), ...of(WEBINAR)];
