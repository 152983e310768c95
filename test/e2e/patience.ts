// A real n8n takes its time: starting one 10 to 40 s, a template some more.
jest.setTimeout(300_000);
