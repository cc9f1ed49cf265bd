import type { Child } from "hono/jsx";

/** Fields of forms, each with its label; the name is also the id. */

type Field = {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly hint?: string;
  readonly error?: string | undefined;
};

const describedBy = ({ name, hint, error }: Field) => {
  const ids = [hint === undefined ? "" : `${name}-hint`, error === undefined ? "" : `${name}-fejl`].filter(
    Boolean,
  );
  return ids.length === 0 ? {} : { "aria-describedby": ids.join(" ") };
};

const Group = ({ field, children }: { field: Field; children: Child }) => (
  <div class={`form-group${field.error === undefined ? "" : " form-error"}`}>
    <label class="form-label" for={field.name}>
      {field.label}
    </label>
    {field.hint === undefined ? null : (
      <span class="form-hint" id={`${field.name}-hint`}>
        {field.hint}
      </span>
    )}
    {field.error === undefined ? null : (
      <span class="form-error-message" id={`${field.name}-fejl`}>
        {field.error}
      </span>
    )}
    {children}
  </div>
);

export const Tekstfelt = ({
  type = "text",
  ...field
}: Field & { readonly type?: "text" | "search" | "date" | "datetime-local" }) => (
  <Group field={field}>
    <input
      class="form-input"
      type={type}
      id={field.name}
      name={field.name}
      value={field.value ?? ""}
      {...(field.error === undefined ? {} : { "aria-invalid": "true" })}
      {...describedBy(field)}
    />
  </Group>
);

/** Several lines; `max` characters at most. */
export const Langtekstfelt = ({ max, ...field }: Field & { readonly max: number }) => (
  <Group field={field}>
    <textarea
      class="form-input"
      id={field.name}
      name={field.name}
      rows={3}
      maxlength={max}
      {...(field.error === undefined ? {} : { "aria-invalid": "true" })}
      {...describedBy(field)}
    >
      {field.value ?? ""}
    </textarea>
  </Group>
);

/** Yes or no. */
export const Afkrydsningsfelt = ({ name, label, value }: Pick<Field, "name" | "label" | "value">) => (
  <div class="form-group form-group-checkbox">
    <input class="form-checkbox" type="checkbox" id={name} name={name} value="ja" checked={value === "ja"} />
    <label for={name}>{label}</label>
  </div>
);

/** A file; `accept` is what the chooser shows first. */
export const Filfelt = ({ accept, ...field }: Omit<Field, "value"> & { readonly accept: string }) => (
  <Group field={{ ...field, value: undefined }}>
    <input
      class="form-input"
      type="file"
      id={field.name}
      name={field.name}
      accept={accept}
      {...describedBy({ ...field, value: undefined })}
    />
  </Group>
);

export type Valg = { readonly value: string; readonly text: string };

/** A choice; `all` is the text of choosing nothing. */
export const Valgfelt = ({
  all,
  valg,
  ...field
}: Field & { readonly all: string; readonly valg: readonly Valg[] }) => (
  <Group field={field}>
    <select class="form-select" id={field.name} name={field.name} {...describedBy(field)}>
      <option value="">{all}</option>
      {valg.map(({ value, text }) => (
        <option value={value} selected={value === field.value}>
          {text}
        </option>
      ))}
    </select>
  </Group>
);
