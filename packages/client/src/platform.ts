/** Whether this is Node or alike. Browsers name themselves, and send streams over HTTP/2 alone. */
export const onNode = 'process' in globalThis && !('document' in globalThis);
