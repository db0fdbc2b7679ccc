/** The end of an id, as people read it to each other: unlike the beginning, which is the time, it differs. */
export const shortId = (id: string): string => id.slice(-6);
