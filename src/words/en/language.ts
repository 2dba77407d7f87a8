/** The language of this folder. All that depends on which one it is takes it from here. */
export const language = 'en';
