/** Id of the document that an import brought, by the id of its batch. */
export const documentIdOf = (batch: string): string => batch.replace(/^import-/, "tai-lieu-");
