export const vi = {};

export const en: Record<keyof typeof vi, string> = {};
