/** A property where there is a value, and nothing where there is none: absent stays absent. */
export const given = <K extends string, V>(key: K, value: V | null | undefined): { [P in K]?: V } =>
  value === null || value === undefined ? {} : ({ [key]: value } as { [P in K]: V });
