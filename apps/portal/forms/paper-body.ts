/** A paper with what is told of it, as the API takes both: multipart, the facts before the file. */
export function paperBody(facts: object, file: File) {
  return {
    // The types know a file as text in the body; what is sent is made by the serializer.
    body: { facts: JSON.stringify(facts), file: file as unknown as string },
    bodySerializer: (body: Readonly<Record<string, string | Blob>>): FormData => {
      const form = new FormData();
      for (const [name, value] of Object.entries(body)) form.append(name, value);
      return form;
    },
  };
}
