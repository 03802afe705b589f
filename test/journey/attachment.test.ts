import { describe, expect, it } from 'vitest';
import { apply, setItemField } from '../../shared/dossier/commands';
import { attachedTo } from '../../shared/journey/attachment';
import { filledDossier } from './filled-dossier';

describe('an establishment to be removed', () => {
  const dossier = filledDossier();
  const id = dossier.establishments[0]?.id ?? '';
  const naming = (perimeter: 'some' | 'ej'): ReturnType<typeof attachedTo> => {
    const named = apply(dossier, {
      type: 'together',
      label: '',
      commands: [
        setItemField('people', 'p2', 'establishmentIds', undefined),
        setItemField('gestionnaires', 'g1', 'perimeter', perimeter),
        setItemField('gestionnaires', 'g1', 'establishmentIds', [id]),
      ],
    }).dossier;
    return attachedTo(named, id);
  };

  it('touches those whose answers name it', () => {
    expect(naming('some').people.map((person) => person.id)).toEqual(['p1']);
    expect(naming('some').gestionnaires.map((gestionnaire) => gestionnaire.id)).toEqual(['g1']);
  });

  it('does not touch a gestionnaire of the whole structure, even one who named it before', () => {
    expect(naming('ej').gestionnaires).toEqual([]);
  });

  it('touches nobody if nobody names it', () => {
    expect(attachedTo(dossier, 'another')).toEqual({ people: [], gestionnaires: [] });
  });
});
