import { sessionSubject, type SessionValues } from '../common/session';

export const surveySubject = (values: SessionValues): string => `survey of ${sessionSubject(values)}`;
