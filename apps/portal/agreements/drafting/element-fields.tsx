import { ChoiceField } from '../../forms/choice-field.tsx';
import { fieldOf } from '../../forms/field-of.ts';
import { useStore } from '../../store.ts';
import { language, useWords } from '../../words/language.ts';
import { useElements } from '../use-elements.ts';
import type { AnnexForm } from './annex-form.ts';
import { draftWords } from './draft-words.ts';
import { groupElements } from './element-groups.ts';

/** The elements of a right, in groups of which the first is where errors lead. */
export function ElementFields({ form, at }: { readonly form: AnnexForm; readonly at: number }) {
  const said = useWords(draftWords);
  const spoken = useStore(language);
  const { givable } = useElements();
  const name = `rights.${at}.elements` as const;
  const chosen = form.watch(name);
  const field = fieldOf(form, name, { validate: (names) => names.length > 0 || said.needElement });
  return (
    <div className="elements">
      <div>
        <h3 className="field__label">{said.elements}</h3>
        <p className="hint">{said.elementsNote(chosen.length)}</p>
      </div>
      {groupElements(givable).map(([group, elements], place) => (
        <div className="ticks" key={group}>
          <ChoiceField
            {...field}
            id={place === 0 ? field.id : `${field.id}.${group}`}
            error={place === 0 ? field.error : undefined}
            label={said.groups[group]}
            choices={elements.map(({ name: element, label, sensitivity }) => [
              element,
              sensitivity === 'sensitive' ? said.sensitive(label[spoken]) : label[spoken],
            ])}
            several
          />
        </div>
      ))}
    </div>
  );
}
